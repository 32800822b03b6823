package org.norishiro.seal.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.SealRegister.ReaderLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seal of a case, for the page of the case, which stands in a transaction and in the trail already. */
@Component
@Transactional
public class SealOfCase {
    private final SealRegister register;
    private final WhoActs whoActs;

    SealOfCase(SealRegister register, WhoActs whoActs) {
        this.register = register;
        this.whoActs = whoActs;
    }

    /** @param readers by name; empty where it is not sealed */
    public record View(boolean sealed, List<String> readers) {}

    /** Empty: it is not sealed, and whoever looks may not seal. */
    public Optional<View> of(CaseId about) {
        var seal = register.of(about);
        if (seal.isPresent()) {
            return Optional.of(new View(
                    true,
                    register.readers(seal.get().id()).stream()
                            .filter(line -> line.reader().reads())
                            .map(ReaderLine::name)
                            .toList()));
        }
        return whoActs.now().role().leads() ? Optional.of(new View(false, List.of())) : Optional.empty();
    }
}
