package org.norishiro.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.codes.RunningNumbers;
import org.norishiro.demo.Rows.Row;
import org.springframework.stereotype.Component;

/** Cases (支援ケース) with their team, who answers for them, and their issues in order of priority. */
@Component
class DemoCases {
    private final DemoBook book;
    private final RunningNumbers numbers;

    DemoCases(DemoBook book, RunningNumbers numbers) {
        this.book = book;
        this.numbers = numbers;
    }

    void load() {
        var cases = book.rows("cases.csv");
        var names = namesOfHouseholds();
        book.write(cases, row -> row.get("by"), row -> {
            open(row, names.get(row.get("key")));
            team(row).forEach((seat, part) -> sit(row, seat, part));
            appoint(row, "COORDINATOR", null, row.get("coordinator"));
            appoint(row, "LEAD", row.get("phase"), row.get("lead"));
            ended(row);
        });
        var of = Keyed.by("key", cases);
        var places = new HashMap<String, AtomicInteger>();
        book.write(book.rows("issues.csv"), row -> of.of(row, "case").get("by"), row -> {
            issue(row, places);
            book.insert(
                    turned(row.get("case"), "ISSUE_ADDED", of.of(row, "case").get("opened"), row.get("words")));
        });
    }

    private Map<String, String> namesOfHouseholds() {
        var names = new HashMap<String, String>();
        for (var row : book.rows("persons.csv")) {
            names.putIfAbsent(
                    row.get("household"),
                    row.has("given")
                            ? DemoHouseholds.FAMILY + " " + row.get("given") + " 世帯"
                            : "「" + row.get("called") + "」の世帯");
        }
        return names;
    }

    private void open(Row row, @Nullable String name) {
        var days = book.days();
        var opened = days.day(row, "opened");
        var year = FiscalYear.of(opened);
        book.insert(Insert.into("support_case")
                .set("id", idOf(row, "key"))
                .set("number", "%s-%04d".formatted(year.shortLabel(), numbers.next("case", year)))
                .set("fiscal_year", year.year())
                .set("household_id", DemoIds.of("household:" + row.get("key")))
                .set("consultation_id", row.yes("consulted") ? DemoIds.of("consultation:" + row.get("key")) : null)
                .set("name", name)
                .set("state", row.get("state"))
                .set("phase", row.get("phase"))
                .set("opened_on", opened)
                .set("closed_on", days.dayOrNull(row, "closed"))
                .set("holder_post_id", DemoBook.postOf(row, "holder"))
                .set("next_step", row.get("next_step"))
                .set("next_date", days.dayOrNull(row, "next"))
                .set("follow_up", row.get("follow_up"))
                .set("no_follow_up_reason", row.get("no_follow_up")));
    }

    /** Whoever answers for something is in the team with their agency; each further seat reads {@code agency.login part}. */
    private static Map<String, String> team(Row row) {
        var seats = new LinkedHashMap<String, String>();
        seats.put(DemoBook.agencyOf(row.get("by")), "ケースの担当機関");
        for (var seat : row.several("team")) {
            var gap = seat.indexOf(' ');
            seats.put(seat.substring(0, gap), seat.substring(gap + 1));
        }
        Map.of("holder", "次にすることの担当", "coordinator", "調整担当", "lead", "主担当").forEach((column, part) -> {
            if (!row.has(column)) return;
            var agency = DemoBook.agencyOf(row.get(column));
            if (seats.keySet().stream().noneMatch(seat -> seat.split("\\.")[0].equals(agency))) seats.put(agency, part);
        });
        return seats;
    }

    private void sit(Row row, String seat, String part) {
        var where = List.of(seat.split("\\."));
        book.insert(Insert.into("team_member")
                .set("id", DemoIds.of("seat:" + row.get("key") + ":" + seat))
                .set("case_id", idOf(row, "key"))
                .set("agency_id", DemoIds.agency(where.getFirst()).value())
                .set(
                        "post_id",
                        where.size() == 1 ? null : DemoIds.post(where.getLast()).value())
                .set("part", part)
                .set("since", book.days().day(row, "opened")));
    }

    private void appoint(Row row, String kind, @Nullable String phase, String login) {
        if (login.isEmpty()) return;
        book.insert(Insert.into("case_role")
                .set("id", DemoIds.of("role:" + row.get("key") + ":" + kind))
                .set("case_id", idOf(row, "key"))
                .set("kind", kind)
                .set("phase", phase)
                .set("post_id", DemoIds.post(login).value())
                .set("since", book.days().day(row, "opened")));
    }

    private void ended(Row row) {
        if (row.get("state").equals("OPEN")) return;
        var words = row.has("no_follow_up") ? row.get("no_follow_up") : row.get("follow_up");
        var on = row.has("closed") ? row.get("closed") : row.get("opened");
        book.insert(turned(row.get("key"), row.get("state"), on, words));
    }

    private Insert turned(String caseKey, String kind, String day, String words) {
        return Insert.into("case_turn")
                .set("case_id", DemoIds.of("case:" + caseKey))
                .set("kind", kind)
                .set("words", words)
                .set("turned_at", book.days().moment(day, "11:30"));
    }

    private void issue(Row row, Map<String, AtomicInteger> places) {
        var place = places.computeIfAbsent(row.get("case"), key -> new AtomicInteger())
                .incrementAndGet();
        book.insert(Insert.into("issue")
                .set("id", DemoIds.of("issue:" + row.get("case") + ":" + place))
                .set("case_id", idOf(row, "case"))
                .set("person_id", DemoBook.idOf("person", row, "person"))
                .set("code", row.orNull("code"))
                .set("words", row.get("words"))
                .set("priority", place)
                .set("state", row.get("state"))
                .set("note", row.get("note")));
    }

    static UUID idOf(Row row, String column) {
        return DemoIds.of("case:" + row.get(column));
    }
}
