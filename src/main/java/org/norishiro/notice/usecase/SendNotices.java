package org.norishiro.notice.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.norishiro.identity.SignedIn;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.mail.OutgoingMail.Delivery;
import org.norishiro.notice.NoticeQueue;
import org.norishiro.notice.model.Digest;
import org.norishiro.notice.model.NoticeMails;
import org.norishiro.notice.model.NoticeMails.Due;
import org.norishiro.notice.model.NoticeMails.Ending;
import org.norishiro.notice.model.NoticeMails.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the next mail that is due (お知らせメールを送る). What waits for somebody is counted in their own name, in each of their posts. */
@Component
class SendNotices implements NoticeQueue {
    private final NoticeMails mails;
    private final List<DueItems> modules;
    private final OutgoingMail mail;
    private final StaffDirectory staff;
    private final ActAs actAs;
    private final TransactionTemplate together;
    private final AuditTrail trail;
    private final Clock clock;

    SendNotices(
            NoticeMails mails,
            List<DueItems> modules,
            OutgoingMail mail,
            StaffDirectory staff,
            ActAs actAs,
            PlatformTransactionManager transactions,
            AuditTrail trail,
            Clock clock) {
        this.mails = mails;
        this.modules = modules;
        this.mail = mail;
        this.staff = staff;
        this.actAs = actAs;
        this.together = new TransactionTemplate(transactions);
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public boolean sendNext() {
        if (!mail.turnedOn()) return false;
        var today = LocalDate.now(clock);
        var due = together.execute(status -> mails.claim(clock.instant(), BusinessDays.isBusinessDay(today)));
        if (due == null || due.isEmpty()) return false;
        send(due.get());
        return true;
    }

    private void send(Due due) {
        var known = new SignedIn(due.municipality(), due.staff(), "", null);
        var posts = actAs.person(known, () -> together.execute(status -> posts(due)));
        if (posts == null || posts.isEmpty()) return;
        var how = due.kind() == Kind.URGENT ? urgent(due) : digest(due, posts);
        actAs.post(
                posts.getFirst(),
                () -> together.execute(status -> {
                    mails.ended(due, how);
                    trail.acted("send notice", Subject.of("staff", due.staff().value()), "お知らせメール");
                    return true;
                }));
    }

    /** Those that hold today. */
    private List<Acting> posts(Due due) {
        return staff.activePosts().stream()
                .filter(holder -> holder.staff().equals(due.staff()))
                .map(holder -> new Acting(
                        due.municipality(),
                        holder.staff(),
                        holder.post(),
                        holder.agency(),
                        holder.role(),
                        holder.staffName(),
                        holder.title(),
                        holder.agencyName()))
                .toList();
    }

    private Ending urgent(Due due) {
        return ending(mail.send(Digest.urgent(due.to(), mail.linkTo("/today"))));
    }

    private Ending digest(Due due, List<Acting> posts) {
        var items = posts.stream()
                .flatMap(post -> actAs.post(post, () -> dueFor(post, due.day())).stream())
                .distinct()
                .toList();
        var digest = Digest.of(items, due.day());
        return digest.all() == 0 ? Ending.NOTHING : ending(mail.send(digest.letter(due.to(), mail.linkTo("/today"))));
    }

    private List<DueItem> dueFor(Acting post, LocalDate day) {
        var items = together.execute(status -> modules.stream()
                .flatMap(module -> module.dueFor(post, day).stream())
                .toList());
        return items == null ? List.of() : items;
    }

    private static Ending ending(Delivery delivery) {
        return delivery == Delivery.TAKEN ? Ending.TAKEN : Ending.NOT_TAKEN;
    }
}
