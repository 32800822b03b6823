package org.norishiro.disclosure.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.disclosure.usecase.ReceivedSheets.Received;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/**
 * A case shown without names that came to one's agency lately (届いた事例): on everybody's 今日 for a week, since nobody is told whose it is to
 * read. Later it is found under one's name.
 */
@Component
class SheetsArrived implements DueItems {
    private static final int DAYS = 7;

    private final ReceivedSheets sheets;

    SheetsArrived(ReceivedSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return sheets.arrivedSince(today.minusDays(DAYS - 1L)).stream()
                .map(SheetsArrived::item)
                .toList();
    }

    private static DueItem item(Received sheet) {
        var view = sheet.view();
        return new DueItem(
                DueItem.Kind.MINE,
                view.title(),
                "届いた事例（名前なし。" + JapaneseDates.dense(view.until()) + "まで見られる）：" + view.from(),
                // no day is set for reading; the last day it is shown would put it among what comes after next week
                null,
                "わたし",
                "/nameless/" + sheet.id(),
                "読む");
    }

    @Override
    public String named() {
        return "届いた事例";
    }
}
