package org.norishiro.insight.web;

import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.OpenFigure.Row;
import org.norishiro.insight.usecase.OpenFigure.Wanted;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** Everything {@code insight/opened.jte} needs. */
public record OpenedPage(Wanted wanted, Listing listing, Counted<Row> found) {
    public String figures() {
        return "/figures?year=" + wanted.year().year() + "#fig-"
                + wanted.topic().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** 「いまのケース：支援中」 */
    public String heading() {
        return wanted.topic().label() + "：" + wanted.topic().keys().getOrDefault(wanted.key(), "");
    }

    /** 「2026年度　7月」; of what is counted as it stands today, no year. */
    public String when() {
        if (wanted.topic() == Topic.CASE_STATE) return "今日の時点";
        return wanted.year().label() + (wanted.month() == null ? "" : "　" + wanted.month() + "月");
    }

    public static String href(Topic topic, Row row) {
        return switch (topic) {
            case CONSULTATION -> "/consultations/" + row.id();
            case SITTING -> "/sittings/" + row.id();
            case AGENDA_ITEM -> "/agenda-items/" + row.id();
            case PLAN, EVALUATION -> "/cases/" + row.of() + "/plans/" + row.id();
            case ROOM -> "/cases/" + row.of() + "/referrals";
            case CASE_STATE, CASE_OPENED, CASE_CLOSED -> "/cases/" + row.id();
            case REFERRAL, ANSWER, DECLINE, NOBODY_TOOK, UNMET, BEYOND, HANDOVER -> "/referrals/" + row.id();
        };
    }
}
