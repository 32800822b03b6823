package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One agency with the people who work there today. */
@Component
public class ShowAgency {
    private final AgencyRegister register;
    private final StaffDirectory staff;
    private final WhoActs whoActs;
    private final Clock clock;

    ShowAgency(AgencyRegister register, StaffDirectory staff, WhoActs whoActs, Clock clock) {
        this.register = register;
        this.staff = staff;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /**
     * @param mine whether whoever looks may change it
     * @param stale whether nobody has confirmed for a year what stands there
     */
    public record Shown(
            AgencyEntry entry,
            List<PostHolder> people,
            @Nullable Change lastChange,
            boolean mine,
            boolean stale) {}

    @Transactional
    public Optional<Shown> show(AgencyId id) {
        return register.find(id)
                .map(entry -> new Shown(
                        entry,
                        staff.activePostsOf(id),
                        register.lastChange(id).orElse(null),
                        entry.keptBy(whoActs.now()),
                        entry.stale(LocalDate.now(clock))));
    }
}
