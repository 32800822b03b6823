package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.Paper;
import org.norishiro.conference.usecase.TablingCheck.Checked;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bringing a case to a sitting (付議): on a ground that holds, each agency invited for a purpose, the paper chosen item by item. */
@Component
public class TableCase {
    private final AgendaItems items;
    private final Cases cases;
    private final Papers papers;
    private final TablingCheck check;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    TableCase(
            AgendaItems items,
            Cases cases,
            Papers papers,
            TablingCheck check,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.items = items;
        this.cases = cases;
        this.papers = papers;
        this.check = check;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param paperKeys what of the case is shown, as keys of {@link org.norishiro.casework.CaseExtracts} */
    public record Command(
            CaseId about, SittingId sitting, Tabling tabling, List<Invitation> invited, List<String> paperKeys) {}

    public sealed interface Outcome {
        record Tabled(AgendaItemId id) implements Outcome {}

        record NotFound() implements Outcome {}

        record Refused(TablingRefusal why) implements Outcome {}
    }

    @Transactional
    public Outcome table(Command command) {
        var about = command.about();
        if (cases.find(about).isEmpty()) {
            trail.refused("table case", Subject.of("support_case", about.value()), "見られないケース");
            return new Outcome.NotFound();
        }
        var today = LocalDate.now(clock);
        return switch (check.of(about, command.sitting(), command.tabling(), null, today)) {
            case Checked.Refused(var why) -> refused(about, why);
            case Checked.Fine(var tabling) -> tabled(command, tabling, papers.of(about, command.paperKeys(), today));
        };
    }

    private Outcome refused(CaseId about, TablingRefusal why) {
        trail.refused("table case", Subject.inCase("support_case", about.value(), about.value()), "付議できない");
        return new Outcome.Refused(why);
    }

    private Outcome tabled(Command command, Tabling tabling, Paper paper) {
        var about = command.about();
        var item = AgendaItem.table(command.sitting(), about, whoActs.now().post(), tabling);
        var refusal = check.of(item, command.invited(), paper);
        if (refusal.isPresent()) return refused(about, refusal.get());
        items.add(item, command.invited(), paper);
        trail.acted("table case", Subject.inCase("agenda_item", item.id().value(), about.value()), "会議に付けた");
        return new Outcome.Tabled(item.id());
    }
}
