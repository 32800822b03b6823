package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.TimelineSource;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.ItemState;
import org.springframework.stereotype.Component;

/** The conferences of a case among everything else that happened in it. */
@Component
class ConferenceTimeline implements TimelineSource {
    private final CaseAgenda agenda;

    ConferenceTimeline(CaseAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Event> eventsOf(CaseId about) {
        return agenda.of(about).stream()
                .map(line -> new Event(
                        Kind.CONFERENCE,
                        line.on(),
                        line.from(),
                        line.sittingName() + "（" + line.agencies() + "機関）",
                        text(line),
                        line.convener(),
                        "/agenda-items/" + line.id()))
                .toList();
    }

    private static String text(CaseAgenda.Line line) {
        if (line.state() == ItemState.TABLED)
            return line.stranded() ? "会議は中止になりました。" : "案件「" + line.title() + "」を付けました。";
        var decided = line.conclusion() == Conclusion.NO_CLEAR_PLAN
                ? "はっきりした方針はまだありません。"
                : String.join("／", line.decisions());
        var roles = line.roles() == 0 ? "" : "　役割" + line.roles() + "件。";
        var next = line.nextDate();
        return decided + roles + (next == null ? "　会議は終わり：" + line.endedReason() : "　次回 " + JapaneseDates.dense(next));
    }
}
