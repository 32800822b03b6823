package org.norishiro.audit;

import org.norishiro.identity.PostTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Signing in and changing posts leave a row too, so that a session can be told apart from a seat. */
@Component
class SignInTrail {
    private final AuditTrail trail;

    SignInTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(PostTaken event) {
        trail.acted(
                event.bySigningIn() ? "sign in" : "change post",
                Subject.of("post", event.post().value()),
                "");
    }
}
