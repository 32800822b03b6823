package org.norishiro.directory.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyRegister.PastChange;
import org.norishiro.identity.AgencyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stood in the entry of an agency before (変更の履歴). */
@Component
public class ShowHistory {
    private final AgencyRegister register;

    ShowHistory(AgencyRegister register) {
        this.register = register;
    }

    /** @param changes newest first */
    public record Shown(AgencyEntry entry, List<PastChange> changes) {}

    @Transactional
    public Optional<Shown> show(AgencyId id) {
        return register.find(id).map(entry -> new Shown(entry, register.history(id)));
    }
}
