package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One agency with the people who work there today. */
@Component
public class ShowAgency {
    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final AgencyProposals proposals;
    private final StaffDirectory staff;
    private final WhoActs whoActs;
    private final Clock clock;

    ShowAgency(
            AgencyRegister register,
            AgencyWindows windows,
            AgencyProposals proposals,
            StaffDirectory staff,
            WhoActs whoActs,
            Clock clock) {
        this.register = register;
        this.windows = windows;
        this.proposals = proposals;
        this.staff = staff;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /**
     * @param mine whether whoever looks may change it
     * @param stale whether nobody has confirmed for a year what stands there
     * @param proposals what is proposed for it and waits, oldest first
     * @param now the moment it is looked at, to say whether it is open
     */
    public record Shown(
            AgencyEntry entry,
            List<PostHolder> people,
            @Nullable Change lastChange,
            boolean mine,
            boolean isAdministrator,
            boolean stale,
            List<AgencyWindow> windows,
            List<AgencyProposal> proposals,
            LocalDateTime now) {}

    @Transactional
    public Optional<Shown> show(AgencyId id) {
        return register.find(id)
                .map(entry -> new Shown(
                        entry,
                        staff.activePostsOf(id),
                        register.lastChange(id).orElse(null),
                        entry.keptBy(whoActs.now()),
                        whoActs.now().role() == Role.ADMINISTRATOR,
                        entry.stale(LocalDate.now(clock)),
                        windows.of(id),
                        proposals.openFor(id),
                        LocalDateTime.now(clock)));
    }
}
