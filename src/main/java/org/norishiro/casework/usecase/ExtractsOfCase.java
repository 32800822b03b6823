package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.IssueViews.IssueRow;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ShownItem;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.Households;
import org.norishiro.household.Households.Member;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;

/** Cuts a case into items to choose from before anything is shown to others. Names and ages are usual; nothing else is. */
@Component
class ExtractsOfCase implements CaseExtracts {
    private static final int NOTES = 5;

    private final CaseParts parts;
    private final Households households;
    private final Clock clock;

    ExtractsOfCase(CaseParts parts, Households households, Clock clock) {
        this.parts = parts;
        this.households = households;
        this.clock = clock;
    }

    @Override
    public List<Extract> of(CaseId about) {
        return parts.head(about).stream().flatMap(this::cut).toList();
    }

    @Override
    public List<Extract> picked(CaseId about, List<String> keys) {
        var byKey = of(about).stream().collect(Collectors.toMap(Extract::key, Function.identity()));
        return keys.stream().map(byKey::get).filter(Objects::nonNull).toList();
    }

    private Stream<Extract> cut(CaseHead head) {
        var members = parts.members(head);
        var everybody = members.stream().map(member -> member.person().id()).toList();
        return Stream.of(
                        members.stream().map(this::person),
                        members.size() > 1 ? Stream.of(family(members)) : Stream.<Extract>empty(),
                        home(head).stream()
                                .filter(home -> !home.address().onPaper().isEmpty())
                                .map(home -> dwelling(home, everybody)),
                        parts.issues(head.id(), members).stream().map(issue -> issue(issue, everybody)),
                        parts.assessments(head.id(), members).stream()
                                .filter(SignedAssessment::inForce)
                                .map(signed -> assessment(signed, everybody)),
                        parts.recent(head.id(), NOTES).rows().stream().map(note -> note(note, everybody)))
                .flatMap(each -> each);
    }

    private Optional<HouseholdCard> home(CaseHead head) {
        return Optional.ofNullable(head.household()).flatMap(households::find);
    }

    private Extract person(Member member) {
        var person = member.person();
        var body = Stream.of(
                        person.name(),
                        person.kana(),
                        person.sex().label(),
                        person.born().age(LocalDate.now(clock)))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("　"));
        return extract(
                "person:" + person.id(),
                FieldClass.BASIC,
                "氏名・年齢（" + person.shortName() + "）",
                body,
                List.of(person.id()),
                true);
    }

    private static Extract family(List<Member> members) {
        var body = members.stream()
                .map(member -> member.person().shortName()
                        + (member.standing().isBlank() ? "" : "（" + member.standing() + "）")
                        + (member.livesTogether() ? "" : "・別居"))
                .collect(Collectors.joining("、"));
        return extract(
                "family",
                FieldClass.FAMILY,
                "家族の構成",
                body,
                members.stream().map(member -> member.person().id()).toList(),
                false);
    }

    private static Extract dwelling(HouseholdCard home, List<PersonId> everybody) {
        return extract("dwelling", FieldClass.DWELLING, "住所", home.address().onPaper(), everybody, false);
    }

    private static Extract issue(IssueRow issue, List<PersonId> everybody) {
        var note = issue.note().isBlank() ? "" : "\n" + issue.note();
        return extract(
                "issue:" + issue.id(),
                issue.kind(),
                "課題（" + issue.aboutWhom() + "）",
                issue.words() + "（" + issue.state().label() + "）" + note,
                of(issue.about(), everybody),
                false);
    }

    private static Extract assessment(SignedAssessment signed, List<PersonId> everybody) {
        var body = "見立て：" + signed.view() + "\n根拠：" + signed.ground() + "\n手立て：" + signed.means();
        return extract(
                "assessment:" + signed.id(),
                FieldClass.LIFE,
                "見立て（" + signed.aboutWhom() + "）",
                body,
                of(signed.about(), everybody),
                false);
    }

    private static Extract note(NoteRow note, List<PersonId> everybody) {
        var heading = JapaneseDates.monthDay(note.on()) + "の記録（" + note.method() + "・" + note.counterpart() + "）";
        return extract("note:" + note.id(), note.kind(), heading, note.body(), of(note.about(), everybody), false);
    }

    private static List<PersonId> of(@Nullable PersonId about, List<PersonId> everybody) {
        return about == null ? everybody : List.of(about);
    }

    private static Extract extract(
            String key, FieldClass kind, String heading, String body, List<PersonId> of, boolean usual) {
        return new Extract(key, new ShownItem(kind, heading, body), of, usual);
    }
}
