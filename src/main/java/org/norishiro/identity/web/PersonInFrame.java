package org.norishiro.identity.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.norishiro.identity.Acting;
import org.norishiro.identity.Role;
import org.norishiro.identity.usecase.ShowOwnPosts;
import org.norishiro.shell.SignedIn;
import org.norishiro.shell.SignedInPerson;
import org.norishiro.shell.SignedInPerson.OtherPost;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the frame of the screens who is signed in and which menus the role opens. */
@Component
class PersonInFrame implements SignedIn {
    private static final List<String> CASEWORK =
            List.of("today", "intake", "cases", "referrals", "sittings", "agencies");

    private final ShowOwnPosts ownPosts;

    PersonInFrame(ShowOwnPosts ownPosts) {
        this.ownPosts = ownPosts;
    }

    @Override
    public Optional<SignedInPerson> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof org.norishiro.identity.SignedIn who)
                || who.acting() == null
                || who.acting().role() == Role.GUEST) return Optional.empty();
        var acting = who.acting();
        var own = ownPosts.show(acting);
        return Optional.of(new SignedInPerson(
                acting.staff().toString(),
                acting.staffName(),
                acting.postTitle(),
                acting.agencyName(),
                own.municipality(),
                menu(acting.role()),
                own.posts().stream().map(post -> otherPost(post, acting)).toList()));
    }

    private static OtherPost otherPost(Acting post, Acting current) {
        return new OtherPost(
                post.post().toString(),
                post.postTitle(),
                post.agencyName(),
                post.post().equals(current.post()));
    }

    private static Set<String> menu(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> new LinkedHashSet<>(List.of("today", "agencies", "admin"));
            case PLANNER -> new LinkedHashSet<>(List.of("today", "agencies", "figures"));
            case SUPERVISOR, COORDINATOR, CHAIR -> {
                var menu = new LinkedHashSet<>(CASEWORK);
                menu.add("figures");
                yield menu;
            }
            case CONSULTANT, CASEWORKER, PARTNER -> new LinkedHashSet<>(CASEWORK);
            case GUEST -> new LinkedHashSet<>();
        };
    }
}
