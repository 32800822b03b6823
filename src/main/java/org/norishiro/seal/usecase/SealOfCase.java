package org.norishiro.seal.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.SealRegister.ReaderLine;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seal over a case, for the page of the case, which stands in a transaction and in the trail already. */
@Component
@Transactional
public class SealOfCase {
    private final SealRegister register;
    private final WhoActs whoActs;

    SealOfCase(SealRegister register, WhoActs whoActs) {
        this.register = register;
        this.whoActs = whoActs;
    }

    /**
     * What stands on the page.
     *
     * @param readers by name; empty where it is not sealed
     * @param withPerson it is closed with a person
     */
    public record View(boolean sealed, List<String> readers, boolean withPerson) {}

    /** Empty: it is not sealed, and whoever looks may not seal. */
    public Optional<View> of(CaseId about) {
        var seal = register.of(new Sealed.OfCase(about));
        if (seal.isPresent()) {
            return Optional.of(new View(
                    true,
                    register.readers(seal.get().id()).stream()
                            .filter(line -> line.reader().reads())
                            .map(ReaderLine::name)
                            .toList(),
                    seal.get().about() instanceof Sealed.OfPerson));
        }
        return whoActs.now().role().leads() ? Optional.of(new View(false, List.of(), false)) : Optional.empty();
    }
}
