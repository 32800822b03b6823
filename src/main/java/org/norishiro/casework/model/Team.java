package org.norishiro.casework.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** Who supports the household together (支援チーム). An agency reaches the case exactly as long as it sits here. */
public final class Team {
    private final Map<UUID, TeamMember> members = new LinkedHashMap<>();
    private final List<TeamMember> changed = new ArrayList<>();

    public Team(List<TeamMember> members) {
        members.forEach(member -> this.members.put(member.id(), member));
    }

    /** No effect if that very seat is taken. */
    void join(AgencyId agency, @Nullable PostId post, String part, LocalDate since) {
        if (current().stream().anyMatch(seat -> seat.agency().equals(agency) && same(post, seat.post()))) return;
        put(new TeamMember(UUID.randomUUID(), agency, post, part, since, null));
    }

    /** No effect if the agency sits here already, with or without a named person. */
    void include(AgencyId agency, String part, LocalDate since) {
        if (!includes(agency)) join(agency, null, part, since);
    }

    void leave(UUID member, LocalDate lastDay) {
        var seat = find(member).filter(TeamMember::current).orElseThrow();
        put(seat.leaving(lastDay));
    }

    /** The seat of one person is another's from now on. */
    void pass(PostId from, Holder to, LocalDate on) {
        for (var seat : current()) {
            if (!same(from, seat.post())) continue;
            put(seat.leaving(on));
            join(to.agency(), to.post(), seat.part(), on);
        }
    }

    /** Whatever seats an agency has, it has one as a whole from now on. */
    void stay(AgencyId agency, String part, LocalDate on) {
        leave(agency, on);
        join(agency, null, part, on);
    }

    void leave(AgencyId agency, LocalDate lastDay) {
        for (var seat : current()) if (seat.agency().equals(agency)) put(seat.leaving(lastDay));
    }

    public boolean includes(AgencyId agency) {
        return current().stream().anyMatch(seat -> seat.agency().equals(agency));
    }

    /** Whether an agency would lose sight of the case if this seat were given up. */
    public boolean lastSeat(TeamMember seat) {
        return current().stream()
                        .filter(other -> other.agency().equals(seat.agency()))
                        .count()
                == 1;
    }

    public Optional<TeamMember> find(UUID member) {
        return Optional.ofNullable(members.get(member));
    }

    public List<TeamMember> current() {
        return members.values().stream().filter(TeamMember::current).toList();
    }

    /** What the store has to write, those who left first. */
    public List<TeamMember> changed() {
        return changed.stream()
                .sorted((a, b) -> Boolean.compare(a.current(), b.current()))
                .toList();
    }

    private void put(TeamMember member) {
        members.put(member.id(), member);
        changed.removeIf(other -> other.id().equals(member.id()));
        changed.add(member);
    }

    private static boolean same(@Nullable PostId one, @Nullable PostId other) {
        return one == null ? other == null : one.equals(other);
    }
}
