package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.usecase.TablingCheck.Checked;
import org.norishiro.identity.AgencyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing how a case stands on an agenda, or bringing it to another sitting. The ground is weighed again. */
@Component
public class ChangeAgendaItem {
    private final ItemDesk desk;
    private final AgendaItems items;
    private final SittingBook book;
    private final Papers papers;
    private final TablingCheck check;
    private final Clock clock;

    ChangeAgendaItem(
            ItemDesk desk, AgendaItems items, SittingBook book, Papers papers, TablingCheck check, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.book = book;
        this.papers = papers;
        this.check = check;
        this.clock = clock;
    }

    public record Command(AgendaItemId item, long version, SittingId sitting, Tabling tabling) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Not there, or not this person's to change. */
        record NotFound() implements Outcome {}

        record NotOpen() implements Outcome {}

        record Refused(TablingRefusal why) implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    @Transactional
    public Outcome change(Command command) {
        var act = "change agenda item";
        var found = desk.find(command.item());
        if (found.isEmpty()) {
            desk.gone(command.item(), act);
            return new Outcome.NotFound();
        }
        var there = found.get();
        if (!there.mayPrepare() || !there.item().open()) {
            desk.refuse(there, act, new RecordOutcome.NotYours());
            return there.mayPrepare() ? new Outcome.NotOpen() : new Outcome.NotFound();
        }
        var item = there.item();
        return switch (check.of(item.about(), command.sitting(), command.tabling(), item.id(), LocalDate.now(clock))) {
            case Checked.Refused(var why) -> refused(there, act, why);
            case Checked.Fine(var tabling) -> change(command, tabling, there);
        };
    }

    private Outcome change(Command command, Tabling tabling, ItemDesk.Found there) {
        var item = there.item();
        item.change(command.sitting(), tabling);
        var spokenOf = papers.spokenOf(item.about(), LocalDate.now(clock));
        var refusal = check.ofChanged(item, invited(item), spokenOf);
        if (refusal.isPresent()) return refused(there, "change agenda item", refusal.get());
        if (item.version() != command.version() || !items.update(item)) {
            desk.refuse(there, "change agenda item", new RecordOutcome.ChangedMeanwhile());
            return new Outcome.ChangedMeanwhile();
        }
        items.speakOf(item, spokenOf);
        desk.done(there, "change agenda item", "案件の変更");
        return new Outcome.Changed();
    }

    private List<AgencyId> invited(AgendaItem item) {
        return book.item(item.id()).orElseThrow().invited().stream()
                .map(ItemCard.Invited::agency)
                .toList();
    }

    private Outcome refused(ItemDesk.Found there, String act, TablingRefusal why) {
        desk.refuse(there, act, new RecordOutcome.NotOpen());
        return new Outcome.Refused(why);
    }
}
