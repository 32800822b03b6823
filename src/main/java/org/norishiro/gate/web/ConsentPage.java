package org.norishiro.gate.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.model.ConsentFact;
import org.norishiro.gate.model.Giver;
import org.norishiro.gate.model.Obstacle;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.usecase.ConsentReading.Fact;
import org.norishiro.gate.usecase.ConsentReading.ScanLine;
import org.norishiro.gate.usecase.Recipients.Recipient;
import org.norishiro.gate.usecase.ShowConsent.Shown;

/** What {@code gate/consent.jte} and {@code gate/consent-paper.jte} show. */
public record ConsentPage(Shown shown, Clock clock) {
    private static final int KILOBYTE = 1024;

    public String path() {
        return "/consents/" + shown.consent().id();
    }

    public String back() {
        var inCase = shown.consent().inCase();
        return inCase == null ? "/persons/" + shown.person().id() : "/cases/" + inCase + "/consents";
    }

    public boolean mayAnswer() {
        return shown.line().toAnswer(shown.consent()).isEmpty();
    }

    public boolean mayRenew() {
        return shown.line().toRenew(shown.consent()).isEmpty()
                && shown.consent().terms().isPresent();
    }

    public boolean mayWithdraw() {
        return shown.line().toWithdraw(shown.consent(), shown.today()).isEmpty();
    }

    /** A paper to sign, or the person's copy of what they signed. */
    public boolean mayPrint() {
        return shown.consent().terms().isPresent();
    }

    public boolean signed() {
        return !(shown.consent().said() instanceof Said.Asked);
    }

    /** What was done, where {@link ConsentState} says where that stands. */
    public static String act(ConsentFact fact) {
        return fact.said() instanceof Said.Asked ? "依頼" : fact.state().label();
    }

    /** Whether it waited for an answer that has come. */
    public boolean answered(ConsentFact fact) {
        return fact.said() instanceof Said.Asked && shown.line().toAnswer(fact).isPresent();
    }

    public static String names(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::name).collect(Collectors.joining("、"));
    }

    public static String classes(ConsentFact fact) {
        return fact.terms()
                .map(terms -> terms.classes().stream().map(FieldClass::label).collect(Collectors.joining("、")))
                .orElse("");
    }

    public static String until(Period period) {
        var until = period.until();
        return until == null ? "撤回するまで" : JapaneseDates.full(until) + "まで";
    }

    public static String giver(Giver giver) {
        var onBehalf = giver.onBehalf();
        return onBehalf == null
                ? giver.name()
                : giver.name() + "（" + onBehalf.label() + "。確かめたもの：" + giver.evidence() + "）";
    }

    /** What a fact of the line says, in a line. */
    public static String words(Fact fact) {
        return switch (fact.fact().said()) {
            case Said.Asked(var terms) -> names(fact.recipients()) + "に：" + terms.purpose();
            case Said.Given given ->
                giver(given.giver()) + "・" + given.means() + "　" + names(fact.recipients()) + "に："
                        + given.terms().purpose();
            case Said.InWords words -> words.givenBy() + " " + words.scope() + words.reason();
            case Said.Declined(var state, var reason) -> reason;
            case Said.Withdrawn(var by, var words, var effectiveOn) ->
                by + "から。" + JapaneseDates.dense(effectiveOn) + "から効く。" + words;
        };
    }

    public String moment(Fact fact) {
        return JapaneseDates.withTime(LocalDateTime.ofInstant(fact.recordedAt(), clock.getZone()));
    }

    public String moment(ScanLine scan) {
        return JapaneseDates.withTime(LocalDateTime.ofInstant(scan.recordedAt(), clock.getZone()));
    }

    public static String size(ScanLine scan) {
        return Math.max(1, scan.size() / KILOBYTE) + "KB";
    }

    public String printed() {
        var now = LocalDateTime.now(clock);
        return JapaneseDates.full(now.toLocalDate()) + JapaneseDates.time(now.toLocalTime());
    }

    static String sentence(Obstacle why) {
        return switch (why) {
            case NOT_ASKED_FOR -> "この記録は依頼ではないので、返事を記録できません。";
            case ANSWERED_ALREADY -> "この依頼には、もう返事が記録されています。";
            case NOT_GIVEN -> "この記録は「取得」ではないので、更新や撤回はできません。";
            case WITHDRAWN_ALREADY -> "この同意は、もう撤回されています。もう一度同意をもらうときは、新しく記録してください。";
            case RENEWED_ALREADY -> "この同意は、もう更新されています。新しいほうの同意を開いてください。";
            case OVER -> "この同意は、期限が切れています。止めるものはありません。";
        };
    }
}
