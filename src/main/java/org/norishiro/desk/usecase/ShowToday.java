package org.norishiro.desk.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.desk.model.Desk;
import org.norishiro.draft.Draft;
import org.norishiro.draft.Drafts;
import org.norishiro.identity.Acting;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at one's desk: everything due, awaited and begun. */
@Component
public class ShowToday {
    private final AskEveryModule everyModule;
    private final Drafts drafts;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowToday(AskEveryModule everyModule, Drafts drafts, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.everyModule = everyModule;
        this.drafts = drafts;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param unread what could not be read just now, in words */
    public record Today(Acting who, Desk desk, List<Draft> drafts, List<String> unread) {}

    @Transactional
    public Today show() {
        var who = whoActs.now();
        var answer = everyModule.all(who, LocalDate.now(clock));
        var mine =
                everyModule.unlessItFails(answer.unread(), "下書き", drafts::mine).orElse(List.of());
        trail.viewed(Subject.all("desk"), "自分の担当");
        var desk = Desk.of(answer.items(), LocalDate.now(clock))
                .naming(shown -> everyModule.named(shown, answer.unread()));
        return new Today(who, desk, mine, List.copyOf(answer.unread()));
    }
}
