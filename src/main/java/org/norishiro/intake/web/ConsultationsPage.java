package org.norishiro.intake.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.intake.usecase.ConsultationReading.ConsultationRow;
import org.norishiro.intake.usecase.ConsultationReading.Standing;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** What {@code intake/consultations.jte} shows. */
public record ConsultationsPage(Listing listing, Counted<ConsultationRow> found, LocalDate today) {
    private static final int HEAD = 40;

    public String q() {
        return listing.text("q");
    }

    public List<Option> whose() {
        return List.of(Option.of("", "見られるものすべて"), Option.of("me", "わたしの受け持ち"));
    }

    public List<Option> standings() {
        return Option.all(Standing.values(), Standing::label);
    }

    /** The beginning of what was told. */
    public String head(ConsultationRow row) {
        var line = row.complaint().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= HEAD
                ? line
                : line.substring(0, line.offsetByCodePoints(0, HEAD)) + "…";
    }

    public String chip(ConsultationRow row) {
        return switch (row.standing()) {
            case UNSCREENED, AWAITS_CASE -> "wait";
            case SEEKING_CONSENT, CASE -> "now";
            case ENDED -> "done";
        };
    }

    public String whyEmpty() {
        return listing.filtered() ? "条件に当てはまる相談は0件です。番号・主訴・話した人の名前でも探せます。" : "まだ相談がありません。";
    }
}
