package org.norishiro.intake.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.gate.ConsentState;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.intake.Consultations.TakenIssue;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.Custody.Held;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Speaker;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.ConsentTaken;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The one form of a consultation, besides its rows of people. */
record IntakeForm(Entered entered) {
    private static final String BY_TELEPHONE = "02";
    private static final String THE_PERSON = "01";
    private static final int NAME = 60;
    private static final int LINE = 200;

    static Told told(Reading in, LocalDateTime now, List<Option> channels, List<Option> speakers) {
        var at = in.requiredDateTime("at", "受けた日時");
        if (at.isAfter(now.plusMinutes(1))) in.refuse("at", "受けた日時", "受けた日時は、いまより前にしてください。");
        var complaint = in.required("complaint", "主訴", 4000);
        return new Told(
                at,
                coded(in, "channel", "受けた方法", channels),
                new Speaker(
                        coded(in, "speaker", "話した人", speakers),
                        or(in.optional("speakerName", "話した人の名前", NAME)),
                        or(in.optional("speakerContact", "連絡先", LINE)),
                        agency(in)),
                complaint.isEmpty() ? "-" : complaint,
                issues(in),
                in.choice("urgency", "急ぎ度", Urgency.class),
                in.choice("emergency", "緊急支援", EmergencyNeed.class),
                or(in.optional("emergencyNote", "緊急支援の内容", 1000)));
    }

    static ConsentTaken consent(Reading in) {
        var state = in.choice("consent", "本人の同意", ConsentState.class);
        var by = or(in.optional("consentBy", "だれが同意したか", NAME));
        var means = or(in.optional("consentMeans", "同意の方法", NAME));
        var scope = or(in.optional("consentScope", "同意の範囲", 1000));
        var reason = or(in.optional("consentReason", "同意がない理由", 1000));
        if (state == ConsentState.GIVEN) {
            if (by.isEmpty()) in.refuse("consentBy", "だれが同意したか", "だれが同意したかを入力してください。");
            if (means.isEmpty()) in.refuse("consentMeans", "同意の方法", "同意の方法を選んでください。");
            if (scope.isEmpty()) in.refuse("consentScope", "同意の範囲", "だれに、何のために伝えてよいかを入力してください。");
        }
        if ((state == ConsentState.REFUSED || state == ConsentState.UNOBTAINABLE) && reason.isEmpty()) {
            in.refuse("consentReason", "理由", "「" + state.label() + "」のときは、理由を入力してください。");
        }
        var given = state == ConsentState.GIVEN;
        return given ? new ConsentTaken(state, by, means, scope, "") : new ConsentTaken(state, "", "", "", reason);
    }

    /** Without a date, the urgency says by when. */
    static Held custody(Reading in, LocalDateTime now) {
        var holder = new PostId(in.requiredId("holder", "受け持つ人"));
        var urgency = in.optionalChoice("urgency", "急ぎ度", Urgency.class);
        var date = in.comingDate("nextDate", "次に動く日");
        return new Held(
                holder,
                or(in.optional("nextStep", "次にすること", LINE)),
                Objects.requireNonNullElseGet(
                        date,
                        () -> Objects.requireNonNullElse(urgency, Urgency.NORMAL)
                                .dueFrom(now.toLocalDate())));
    }

    static Entered blank(LocalDateTime now) {
        return Entered.blank()
                .with("at", JapaneseDates.withTime(now))
                .with("channel", BY_TELEPHONE)
                .with("speaker", THE_PERSON)
                .with("urgency", Urgency.NORMAL.name())
                .with("emergency", EmergencyNeed.UNCLEAR.name())
                .with("consent", ConsentState.NOT_ASKED.name())
                .with("household", PeopleForm.NEW);
    }

    static Entered of(Consultation consultation, ConsentTaken consent) {
        var entered = Entered.blank().with("version", Long.toString(consultation.version()));
        for (var field : words(consultation).entrySet()) entered = entered.with(field.getKey(), field.getValue());
        entered = entered.with("issue", codes(consultation))
                .with("consent", consent.state().name())
                .with("consentBy", consent.givenBy())
                .with("consentMeans", consent.means())
                .with("consentScope", consent.scope())
                .with("consentReason", consent.reason());
        for (var concern : consultation.concerned()) entered = PeopleRows.with(entered, concern);
        var household = consultation.household();
        return entered.with("household", household == null ? PeopleForm.NONE : household.toString());
    }

    /** Field by field as it would be typed. */
    static Map<String, String> words(Consultation consultation) {
        var told = consultation.told();
        var agency = told.speaker().agency();
        var words = new LinkedHashMap<String, String>();
        words.put("at", JapaneseDates.withTime(told.at()));
        words.put("channel", told.channel());
        words.put("speaker", told.speaker().code());
        words.put("speakerName", told.speaker().name());
        words.put("speakerContact", told.speaker().contact());
        words.put("speakerAgency", agency == null ? "" : agency.toString());
        words.put("complaint", told.complaint());
        words.put(
                "issueWords",
                told.issues().stream()
                        .filter(issue -> issue.code() == null)
                        .map(TakenIssue::words)
                        .collect(Collectors.joining("\n")));
        words.put("urgency", told.urgency().name());
        words.put("emergency", told.emergency().name());
        words.put("emergencyNote", told.emergencyNote());
        if (consultation.custody() instanceof Custody.Held(var holder, var step, var date)) {
            words.put("holder", holder.toString());
            words.put("nextStep", step);
            words.put("nextDate", JapaneseDates.dense(date));
        }
        return words;
    }

    private static String[] codes(Consultation consultation) {
        return consultation.told().issues().stream()
                .map(TakenIssue::code)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    private static List<TakenIssue> issues(Reading in) {
        var issues = new ArrayList<TakenIssue>();
        in.entered().all("issue").stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .forEach(code -> issues.add(new TakenIssue(code, "")));
        or(in.optional("issueWords", "ほかの困りごと", 1000))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> issues.add(new TakenIssue(null, line)));
        return issues;
    }

    private static @Nullable AgencyId agency(Reading in) {
        var id = in.id("speakerAgency", "話した人の機関");
        return id == null ? null : new AgencyId(id);
    }

    private static String coded(Reading in, String name, String label, List<Option> options) {
        var code = in.entered().text(name);
        if (options.stream().noneMatch(option -> option.value().equals(code))) {
            in.refuse(name, label, label + "を選んでください。");
        }
        return code;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
