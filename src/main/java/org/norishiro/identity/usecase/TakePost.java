package org.norishiro.identity.usecase;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.PostTaken;
import org.norishiro.identity.SignedIn;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.model.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking up one of one's own posts, at sign-in or by switching between concurrent posts (併任). */
@Component
public class TakePost {
    private final Accounts accounts;
    private final ActAs actAs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TakePost(
            Accounts accounts, ActAs actAs, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.actAs = actAs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    public sealed interface Outcome {
        record Taken(SignedIn who) implements Outcome {}

        record NotYours() implements Outcome {}
    }

    Outcome first(MunicipalityId municipality, StaffId staff) {
        return take(municipality, staff, post -> true, true);
    }

    public Outcome take(SignedIn who, PostId wanted) {
        return take(who.municipality(), who.staff(), post -> post.post().equals(wanted), false);
    }

    // Who acts changes in the middle, so the transactions are drawn by hand: one to look up, one under the new post.
    private Outcome take(MunicipalityId municipality, StaffId staff, Predicate<Acting> wanted, boolean bySigningIn) {
        var known = new SignedIn(municipality, staff, "", null);
        List<Acting> posts = actAs.person(known, () -> transaction.execute(status -> accounts.postsOf(staff)));
        Optional<Acting> post = posts.stream().filter(wanted).findFirst();
        if (post.isEmpty()) return new Outcome.NotYours();
        var acting = post.get();
        actAs.post(
                acting,
                () -> transaction.execute(status -> {
                    events.publishEvent(new PostTaken(staff, acting.post(), bySigningIn));
                    return true;
                }));
        return new Outcome.Taken(new SignedIn(municipality, staff, acting.staffName(), acting));
    }
}
