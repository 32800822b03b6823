package org.norishiro.desk.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.norishiro.desk.DueItem;

/** Everything that lies on somebody's desk, sorted into lists: what is overdue comes first, whatever it is. */
public final class Desk {
    private static final Comparator<DueItem> SOONEST_FIRST =
            comparing(DueItem::due, nullsLast(naturalOrder())).thenComparing(DueItem::about);

    /** How many of each list the first page shows. */
    public static final int FIRST = 7;

    private final LocalDate today;
    private final Map<DeskList, List<DueItem>> lists;
    private final WeekStrip week;

    private Desk(LocalDate today, Map<DeskList, List<DueItem>> lists, WeekStrip week) {
        this.today = today;
        this.lists = lists;
        this.week = week;
    }

    public static Desk of(List<DueItem> items, LocalDate today) {
        var lists = new EnumMap<DeskList, List<DueItem>>(DeskList.class);
        var endOfWeek = WeekStrip.end(today);
        lists.putAll(items.stream()
                .sorted(SOONEST_FIRST)
                .collect(Collectors.groupingBy(item -> listOf(item, today, endOfWeek))));
        return new Desk(today, lists, WeekStrip.of(items, today));
    }

    /** With what the first page shows of each list named, all in one question. */
    public Desk naming(UnaryOperator<List<DueItem>> names) {
        var shown = new ArrayList<DueItem>();
        lists.values().forEach(items -> shown.addAll(first(items)));
        var named = names.apply(List.copyOf(shown));
        var again = new EnumMap<DeskList, List<DueItem>>(DeskList.class);
        var from = 0;
        for (var list : lists.entrySet()) {
            var items = new ArrayList<>(list.getValue());
            var many = first(items).size();
            for (var n = 0; n < many; n++) items.set(n, named.get(from + n));
            from += many;
            again.put(list.getKey(), List.copyOf(items));
        }
        return new Desk(today, again, week);
    }

    public List<DueItem> firstOf(DeskList list) {
        return first(on(list));
    }

    private static List<DueItem> first(List<DueItem> items) {
        return items.subList(0, Math.min(FIRST, items.size()));
    }

    public LocalDate today() {
        return today;
    }

    public List<DueItem> on(DeskList list) {
        return lists.getOrDefault(list, List.of());
    }

    public int count(DeskList list) {
        return on(list).size();
    }

    public WeekStrip week() {
        return week;
    }

    private static DeskList listOf(DueItem item, LocalDate today, LocalDate endOfWeek) {
        if (item.overdue(today)) return DeskList.OVERDUE;
        return switch (item.kind()) {
            case AWAITS_MY_ANSWER -> DeskList.ANSWERS;
            case I_WAIT -> DeskList.WAITING;
            case SITTING -> DeskList.SITTINGS;
            case MINE -> {
                var due = item.due();
                yield due != null && due.isAfter(endOfWeek) ? DeskList.LATER : DeskList.MINE;
            }
        };
    }
}
