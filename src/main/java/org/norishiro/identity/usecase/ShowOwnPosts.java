package org.norishiro.identity.usecase;

import java.util.List;
import org.norishiro.identity.Acting;
import org.norishiro.identity.model.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts one may switch between (併任), and the municipality one works for. */
@Component
public class ShowOwnPosts {
    private final Accounts accounts;

    ShowOwnPosts(Accounts accounts) {
        this.accounts = accounts;
    }

    public record OwnPosts(String municipality, List<Acting> posts) {}

    @Transactional
    public OwnPosts show(Acting who) {
        return new OwnPosts(accounts.municipalityName(), accounts.postsOf(who.staff()));
    }
}
