package org.norishiro.insight.web;

import java.util.List;
import java.util.Map;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Flow;
import org.norishiro.insight.model.FlowChart;
import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.ShowFigures.Shown;

/** Everything {@code insight/figures.jte} shows. */
public record FiguresPage(Shown shown) {
    private static final int FIRST_YEAR = 2020;

    /** Topics that stand as one small table each. */
    public static final List<Topic> TABLES =
            List.of(Topic.REFERRAL, Topic.AGENDA_ITEM, Topic.SITTING, Topic.PLAN, Topic.EVALUATION);

    /** What was passed around (たらい回し・丸投げ), and what nobody took. */
    public static final List<Topic> PASSED_AROUND =
            List.of(Topic.ANSWER, Topic.DECLINE, Topic.NOBODY_TOOK, Topic.HANDOVER, Topic.ROOM);

    public Figures figures() {
        return shown.figures();
    }

    public Flow flow() {
        return shown.flow();
    }

    public FlowChart chart() {
        return FlowChart.of(flow());
    }

    public FiscalYear year() {
        return figures().year();
    }

    public boolean hasPrevious() {
        return year().year() > FIRST_YEAR;
    }

    public boolean hasNext() {
        return year().compareTo(shown.current()) < 0;
    }

    public List<Integer> months() {
        return Figures.months();
    }

    public Map<String, Count> byWords(Topic topic) {
        return figures().byWords(topic);
    }

    /** Where the referrals that are counted stand for whoever sees them; empty: nothing is opened from here. */
    public String opens(Topic topic, String words) {
        if (!topic.inTens()) return "";
        return topic.keys().entrySet().stream()
                .filter(key -> key.getValue().equals(words))
                .map(key ->
                        "/referrals/counted?year=" + year().year() + "&topic=" + topic.name() + "&key=" + key.getKey())
                .findFirst()
                .orElse("");
    }

    public Count total(Topic topic) {
        return figures().total(topic);
    }
}
