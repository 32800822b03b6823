package org.norishiro.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.model.Desk;
import org.norishiro.desk.model.DeskList;
import org.norishiro.desk.model.WeekStrip;
import org.norishiro.desk.usecase.ShowToday.Today;
import org.norishiro.draft.Draft;
import org.norishiro.identity.Role;

/** Everything {@code desk/today.jte} shows. */
public record TodayPage(Today shown) {
    public LocalDate today() {
        return shown.desk().today();
    }

    public Role role() {
        return shown.who().role();
    }

    public List<String> unread() {
        return shown.unread();
    }

    public List<WeekStrip.Day> week() {
        return shown.desk().week().days();
    }

    public List<Draft> drafts() {
        return shown.drafts();
    }

    public List<Draft> firstDrafts() {
        return drafts().stream().limit(Desk.FIRST).toList();
    }

    public int later() {
        return shown.desk().count(DeskList.LATER);
    }

    public Card card(DeskList list) {
        return new Card(list, shown.desk().firstOf(list), shown.desk().count(list), today());
    }

    /** 「期限超過 18件・あなたの回答待ち 3件・今日と今週 4件」, or the good news. */
    public String inShort() {
        var counts = Stream.of(DeskList.OVERDUE, DeskList.ANSWERS, DeskList.MINE, DeskList.SITTINGS)
                .filter(list -> shown.desk().count(list) > 0)
                .map(list -> list.label() + " " + shown.desk().count(list) + "件")
                .collect(Collectors.joining("・"));
        if (!counts.isEmpty()) return counts;
        return unread().isEmpty() ? "いま急ぐことはありません" : "";
    }

    /** One list on the page: its first rows, and how many there are in all. */
    public record Card(DeskList list, List<DueItem> rows, int total, LocalDate today) {
        public boolean more() {
            return total > rows.size();
        }

        public String href() {
            return "/today/" + list.path();
        }
    }
}
