package org.norishiro.casework.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.Phase;
import org.norishiro.identity.PostId;

/** 調整担当 and 主担当 of a case over time: one coordinator, one lead per phase, each named from a day. */
public final class Roles {
    private final Map<UUID, CaseRole> all = new LinkedHashMap<>();
    private final List<CaseRole> changed = new ArrayList<>();

    public Roles(List<CaseRole> roles) {
        roles.forEach(role -> all.put(role.id(), role));
    }

    void appoint(RoleKind kind, @Nullable Phase phase, PostId post, LocalDate since) {
        var before = current(kind, phase);
        if (before.filter(role -> role.post().equals(post)).isPresent()) return;
        before.ifPresent(role -> put(role.ending(since)));
        put(new CaseRole(UUID.randomUUID(), kind, phase, post, since, null));
    }

    public Optional<PostId> coordinator() {
        return current(RoleKind.COORDINATOR, null).map(CaseRole::post);
    }

    public Optional<PostId> lead(Phase phase) {
        return current(RoleKind.LEAD, phase).map(CaseRole::post);
    }

    public boolean heldBy(PostId post) {
        return all.values().stream()
                .anyMatch(role -> role.current() && role.post().equals(post));
    }

    public List<CaseRole> current() {
        return all.values().stream().filter(CaseRole::current).toList();
    }

    /** What the store has to write, those that ended first. */
    public List<CaseRole> changed() {
        return changed.stream()
                .sorted((a, b) -> Boolean.compare(a.current(), b.current()))
                .toList();
    }

    private Optional<CaseRole> current(RoleKind kind, @Nullable Phase phase) {
        return current().stream().filter(role -> role.same(kind, phase)).findFirst();
    }

    private void put(CaseRole role) {
        all.put(role.id(), role);
        changed.removeIf(other -> other.id().equals(role.id()));
        changed.add(role);
    }
}
