package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.model.ItemState;
import org.springframework.stereotype.Component;

/** What a conference leaves to do in a case: an item nobody closed, one whose sitting was called off, a next date that comes up. */
@Component
class ConferenceAlerts implements CaseAlerts {
    private static final int DAYS_AHEAD = 14;

    private final CaseAgenda agenda;

    ConferenceAlerts(CaseAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Alert> of(CaseId about, LocalDate today) {
        var lines = agenda.of(about);
        var alerts = new ArrayList<Alert>();
        for (var line : lines) {
            if (line.leftOpen(today)) alerts.add(leftOpen(line));
            if (line.stranded()) alerts.add(stranded(line));
        }
        if (!lines.isEmpty()) next(about, lines.getFirst(), today, alerts);
        return alerts;
    }

    private static Alert leftOpen(CaseAgenda.Line line) {
        return new Alert(
                line.sittingName() + "の案件が閉じられていません",
                line.on(),
                line.convener(),
                "/sittings/" + line.sitting() + "?item=" + line.id(),
                "案件を閉じる");
    }

    private static Alert stranded(CaseAgenda.Line line) {
        return new Alert(
                line.sittingName() + "が中止になりました。案件を別の会議に移します",
                line.on(),
                line.tabledBy(),
                "/agenda-items/" + line.id() + "/edit",
                "別の会議に移す");
    }

    private static void next(CaseId about, CaseAgenda.Line newest, LocalDate today, List<Alert> alerts) {
        var next = newest.nextDate();
        if (newest.state() != ItemState.CLOSED || next == null || next.isAfter(today.plusDays(DAYS_AHEAD))) return;
        alerts.add(new Alert(
                "会議で決めた次回の日です。会議に付けます", next, newest.tabledBy(), "/cases/" + about + "/agenda-items/new", "会議に付ける"));
    }
}
