package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.CaseNumber;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.model.Holder;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueRegister;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.codes.RunningNumbers;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.norishiro.intake.ConsultationId;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case (ケースを開く) for a household or one person, from a consultation or directly. */
@Component
public class OpenCase {
    private final CaseRegister cases;
    private final IssueRegister issues;
    private final RunningNumbers numbers;
    private final SubjectCheck subjects;
    private final StaffDirectory staff;
    private final Receivers receivers;
    private final WhoActs who;
    private final AuditTrail trail;
    private final Clock clock;

    OpenCase(
            CaseRegister cases,
            IssueRegister issues,
            RunningNumbers numbers,
            SubjectCheck subjects,
            StaffDirectory staff,
            Receivers receivers,
            WhoActs who,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.issues = issues;
        this.numbers = numbers;
        this.subjects = subjects;
        this.staff = staff;
        this.receivers = receivers;
        this.who = who;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A case to open.
     *
     * @param coordinator null: named later
     * @param lead of the phase 受け止め; null: named later
     * @param issues taken over, in order
     */
    public record Command(
            CaseSubject subject,
            @Nullable ConsultationId consultation,
            String name,
            PostId holder,
            String nextStep,
            LocalDate nextOn,
            @Nullable PostId coordinator,
            @Nullable PostId lead,
            List<TakenOver> issues) {}

    /** @param about null: the household as a whole */
    public record TakenOver(
            @Nullable PersonId about, @Nullable String code, String words) {}

    public sealed interface Outcome {
        record Opened(CaseId id) implements Outcome {}

        /** Neither the household, the person nor the consultation are within reach. */
        record NotThere() implements Outcome {}

        /** @param field the name of the field that names somebody who is not there today or may not see it */
        record NobodyThere(String field) implements Outcome {}

        record AlreadyOpened() implements Outcome {}
    }

    @Transactional
    public Outcome open(Command command) {
        if (!subjects.reached(command.subject(), command.consultation())) return refused(new Outcome.NotThere());
        var about = about(command);
        var holder = holder(command.holder(), about);
        if (holder.isEmpty()) return refused(new Outcome.NobodyThere("holder"));
        var coordinator = holder(command.coordinator(), about);
        if (command.coordinator() != null && coordinator.isEmpty())
            return refused(new Outcome.NobodyThere("coordinator"));
        var lead = holder(command.lead(), about);
        if (command.lead() != null && lead.isEmpty()) return refused(new Outcome.NobodyThere("lead"));
        var today = LocalDate.now(clock);
        var opened = SupportCase.open(file(command, today), holder.get(), command.nextStep(), command.nextOn());
        coordinator.ifPresent(post -> opened.appointCoordinator(post, today));
        lead.ifPresent(post -> opened.appointLead(Phase.INTAKE, post, today));
        return add(opened, command.issues());
    }

    private Outcome add(SupportCase opened, List<TakenOver> taken) {
        if (!cases.add(opened)) return refused(new Outcome.AlreadyOpened());
        var place = 0;
        for (var each : taken) {
            var said = new Issue.Said(each.about(), each.code(), each.words(), IssueState.OPEN, "");
            issues.add(Issue.take(opened.id(), said, ++place));
        }
        var id = opened.id().value();
        trail.acted("open case", Subject.inCase("support_case", id, id), "ケースを開いた");
        return new Outcome.Opened(opened.id());
    }

    private SupportCase.CaseFile file(Command command, LocalDate today) {
        var year = FiscalYear.of(today);
        return new SupportCase.CaseFile(
                CaseId.next(),
                new CaseNumber(year, numbers.next("case", year)).toString(),
                year.year(),
                who.now().agency(),
                command.subject(),
                command.consultation(),
                command.name(),
                today);
    }

    private Optional<Holder> holder(@Nullable PostId post, List<UUID> about) {
        return post == null
                ? Optional.empty()
                : staff.post(post)
                        .filter(known -> receivers.include(post, about))
                        .map(Holder::of);
    }

    /** All that the case will tell of. */
    private static List<UUID> about(Command command) {
        var subject = switch (command.subject()) {
            case CaseSubject.OfHousehold(var household) -> household.value();
            case CaseSubject.OfPerson(var person) -> person.value();
        };
        var consultation = command.consultation();
        return Stream.concat(
                        Stream.of(subject, consultation == null ? subject : consultation.value()),
                        command.issues().stream()
                                .map(TakenOver::about)
                                .filter(Objects::nonNull)
                                .map(PersonId::value))
                .distinct()
                .toList();
    }

    private Outcome refused(Outcome outcome) {
        trail.refused("open case", Subject.all("support_case"), "ケースを開けなかった");
        return outcome;
    }
}
