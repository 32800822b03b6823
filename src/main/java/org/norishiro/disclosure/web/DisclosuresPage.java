package org.norishiro.disclosure.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.disclosure.model.DisclosureRegister.Line;
import org.norishiro.disclosure.model.DisclosureRegister.Seated;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Reachers;

/** What {@code disclosure/disclosures.jte} shows. */
public record DisclosuresPage(Content heading, Shown shown) {

    public String path() {
        return "/cases/" + shown.about().id() + "/disclosures";
    }

    /** Where an agency gets a seat in the team; without one there is nobody to show anything to. */
    public String teamPage() {
        return "/cases/" + shown.about().id() + "/team";
    }

    /** Where a case is shown without names. */
    public String nameless() {
        return "/cases/" + shown.about().id() + "/nameless";
    }

    public static String anonymized() {
        return Basis.ANONYMIZED.label();
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, JapaneseTime.ZONE);
    }

    public String preview(Seated seat) {
        return "/cases/" + shown.about().id() + "/seen-by/" + seat.agency();
    }

    public boolean offered(Seated seat) {
        return shown.offered().contains(seat);
    }

    public List<Line> inForce(Seated seat) {
        return shown.lines().stream()
                .filter(line -> line.agency().equals(seat.agency()) && line.inForceAt(shown.now()))
                .toList();
    }

    public List<Line> over() {
        return shown.lines().stream()
                .filter(line -> !line.inForceAt(shown.now()))
                .toList();
    }

    public String nameOf(Line line) {
        return shown.team().stream()
                .filter(seat -> seat.agency().equals(line.agency()))
                .map(Seated::name)
                .findFirst()
                .orElse("支援チームを離れた機関");
    }

    /** Why a member of the team sees everything without a decision. */
    public static String ground(String ground) {
        return Reachers.label(ground);
    }

    public static List<String> kinds(Line line) {
        return line.classes().size() == FieldClass.values().length
                ? List.of("すべて")
                : line.classes().stream().map(FieldClass::label).toList();
    }

    public static String classes(Line line) {
        return String.join("、", kinds(line));
    }

    public static String basis(Line line) {
        Basis basis = line.basis();
        return basis == null ? "引き継ぎ（まだ決めていない）" : basis.label();
    }

    /** The last day that was decided, or sooner: what ends with the consent it rests on, or by hand. */
    public static LocalDate lastDay(Line line) {
        var stopped = LocalDate.ofInstant(line.endsAt().minusNanos(1), JapaneseTime.ZONE);
        return stopped.isAfter(line.until()) ? line.until() : stopped;
    }

    public static LocalDate day(Line line) {
        return day(line.decidedAt());
    }

    public long daysLeft(Line line) {
        return ChronoUnit.DAYS.between(shown.today(), lastDay(line));
    }
}
