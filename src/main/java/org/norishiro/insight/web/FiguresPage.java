package org.norishiro.insight.web;

import java.util.List;
import java.util.Map;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Count;
import org.norishiro.insight.model.Figures;
import org.norishiro.insight.model.Flow;
import org.norishiro.insight.model.Flow.Came;
import org.norishiro.insight.model.Flow.Stream;
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
    public static final List<Topic> PASSED_AROUND = List.of(
            Topic.ANSWER, Topic.DECLINE, Topic.NOBODY_TOOK, Topic.UNMET, Topic.BEYOND, Topic.HANDOVER, Topic.ROOM);

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

    /** Where what is counted stands for whoever sees it. */
    public String opens(Topic topic, String words) {
        return topic.keys().entrySet().stream()
                .filter(key -> key.getValue().equals(words))
                .map(key -> opened(topic.inTens() ? "/referrals" : "/figures", topic.name(), key.getKey()))
                .findFirst()
                .orElse("");
    }

    /** Of one month. */
    public String opens(String key, int month) {
        return opened("/figures", Topic.CONSULTATION.name(), key) + "&month=" + month;
    }

    public String opens(Stream stream, Came came) {
        return opened(
                "/referrals", "FLOW", stream.from().id() + ":" + stream.to().id() + ":" + came.name());
    }

    private String opened(String where, String topic, String key) {
        return where + "/counted?year=" + year().year() + "&topic=" + topic + "&key=" + key;
    }

    public Count total(Topic topic) {
        return figures().total(topic);
    }
}
