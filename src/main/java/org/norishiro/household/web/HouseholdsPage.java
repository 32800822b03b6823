package org.norishiro.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.norishiro.household.usecase.ListHouseholds.Found;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** What {@code household/households.jte} shows. */
public record HouseholdsPage(Listing listing, Found found, LocalDate today) {
    public String q() {
        return listing.text("q");
    }

    public List<Option> areas() {
        return Option.each(found.areas(), Function.identity(), Function.identity());
    }

    public FoundPersonsPage persons() {
        return new FoundPersonsPage(q(), found.persons(), "", "", today);
    }

    public String whyEmpty() {
        if (!q().isEmpty()) return "「" + q() + "」に当てはまる世帯は0件です。ふりがな・旧姓・番号・生年月日でも探せます。";
        return listing.filtered() ? "条件に当てはまる世帯は0件です。" : "まだ世帯が登録されていません。相談を受けると、ここに並びます。";
    }
}
