package org.norishiro.casework.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.TimelineSource;
import org.norishiro.casework.usecase.AssessmentViews.SignedAssessment;
import org.norishiro.casework.usecase.CaseViews.RoleHeld;
import org.norishiro.casework.usecase.CaseViews.Seat;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.casework.usecase.TurnViews.TurnRow;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.household.Households.Member;
import org.springframework.stereotype.Component;

/** What casework itself knows happened: the opening, notes, assessments, turns, changes in the team, consents. */
@Component
class CaseworkTimeline implements TimelineSource {
    private final CaseParts parts;
    private final NoteViews notes;
    private final TurnViews turns;
    private final Consents consents;

    CaseworkTimeline(CaseParts parts, NoteViews notes, TurnViews turns, Consents consents) {
        this.parts = parts;
        this.notes = notes;
        this.turns = turns;
        this.consents = consents;
    }

    @Override
    public List<Event> eventsOf(CaseId about) {
        return parts.head(about).stream().flatMap(this::eventsOf).toList();
    }

    private Stream<Event> eventsOf(CaseHead head) {
        var about = head.id();
        var members = parts.members(head);
        return Stream.of(
                        Stream.of(opened(head)),
                        notes.all(about).stream().map(note -> note(about, note)),
                        parts.assessments(about, members).stream().map(each -> assessment(about, each)),
                        parts.team(about).stream().flatMap(seat -> seat(about, seat)),
                        parts.answering(about).stream().map(role -> role(about, role)),
                        turns.of(about).stream().map(turn -> turn(about, turn)),
                        consents(about, members))
                .flatMap(each -> each);
    }

    private static Event opened(CaseHead head) {
        return new Event(
                Kind.TEAM, head.openedOn(), null, "ケースを開いた", head.card().number(), head.agencyName(), null);
    }

    private static Event turn(CaseId about, TurnRow turn) {
        var issue = turn.kind().ofIssue();
        return new Event(
                issue ? Kind.ISSUE : Kind.COURSE,
                turn.at().toLocalDate(),
                turn.at().toLocalTime(),
                turn.kind().label(),
                turn.words(),
                turn.by(),
                "/cases/" + about + (issue ? "/issues" : "/course"));
    }

    private static Event note(CaseId about, NoteRow note) {
        var state = note.corrected() ? "（訂正前）" : note.corrects() != null ? "（訂正）" : "";
        var flag = note.flag() == null ? "" : "　点検 " + note.flag().label();
        var next = note.nextDate() == null ? "" : "\n次：" + note.nextStep();
        return new Event(
                Kind.NOTE,
                note.on(),
                note.at(),
                note.method() + "・" + note.counterpart() + state + flag,
                note.body() + next,
                note.writer() + "（" + note.writerAgency() + "）",
                "/cases/" + about + "/notes/" + note.id());
    }

    private static Event assessment(CaseId about, SignedAssessment signed) {
        return new Event(
                Kind.ASSESSMENT,
                signed.signedAt().toLocalDate(),
                signed.signedAt().toLocalTime(),
                "見立て（" + signed.aboutWhom() + "）",
                "見立て：" + signed.view() + "\n根拠：" + signed.ground() + "\n手立て：" + signed.means(),
                signed.signer() + "（" + signed.signerAgency() + "）",
                "/cases/" + about + "/assessments");
    }

    private static Stream<Event> seat(CaseId about, Seat seat) {
        var href = "/cases/" + about + "/team";
        var who = seat.agencyName() + (seat.staffName().isEmpty() ? "" : "・" + seat.staffName());
        var joined = new Event(Kind.TEAM, seat.since(), null, "支援チームに加わった", seat.part(), who, href);
        var until = seat.until();
        return until == null
                ? Stream.of(joined)
                : Stream.of(joined, new Event(Kind.TEAM, until, null, "支援チームを離れた", seat.part(), who, href));
    }

    private static Event role(CaseId about, RoleHeld role) {
        var phase = role.phase() == null ? "" : "（" + role.phase().label() + "）";
        return new Event(
                Kind.TEAM,
                role.since(),
                null,
                role.kind().label() + phase + "になった",
                "",
                role.staffName() + "（" + role.agencyName() + "）",
                "/cases/" + about + "/team");
    }

    private Stream<Event> consents(CaseId about, List<Member> members) {
        var ids = members.stream().map(member -> member.person().id().value()).toList();
        return consents.historyOf(about.value(), ids).stream()
                .map(consent -> new Event(
                        Kind.CONSENT,
                        consent.on(),
                        null,
                        "同意：" + consent.state().label()
                                + members.stream()
                                        .filter(member ->
                                                member.person().id().value().equals(consent.person()))
                                        .map(member -> "（" + member.person().shortName() + "）")
                                        .findFirst()
                                        .orElse(""),
                        words(consent),
                        consent.recordedBy(),
                        consent.person() == null ? "/cases/" + about + "/consents" : "/consents/" + consent.id()));
    }

    private static String words(RecordedConsent consent) {
        return consent.scope().isEmpty() ? consent.reason() : consent.scope();
    }
}
