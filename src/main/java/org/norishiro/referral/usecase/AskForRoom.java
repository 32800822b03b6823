package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.Sight;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.norishiro.referral.model.RoomQuestion;
import org.norishiro.referral.model.RoomQuestions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 空きを聞く: several agencies at once, in words that name nobody. */
@Component
public class AskForRoom {
    private static final String ACT = "ask for room";

    private final RoomQuestions questions;
    private final Cases cases;
    private final Sight sight;
    private final Askable askable;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    AskForRoom(RoomQuestions questions, Cases cases, Sight sight, Askable askable, WhoActs whoActs, AuditTrail trail) {
        this.questions = questions;
        this.cases = cases;
        this.sight = sight;
        this.askable = askable;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(CaseId about, List<AgencyId> to, String words, LocalDate replyBy) {}

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        /** The case is out of reach, seen in part, or there is none. */
        record NotThere() implements Outcome {}

        record Sealed() implements Outcome {}

        /** One of them is kept out of somebody in the case, one's own, or not there. */
        record NotToBeAsked() implements Outcome {}

        /** @param traces by which whom it is about could be recognised */
        record Recognisable(List<String> traces) implements Outcome {}
    }

    @Transactional
    public Outcome ask(Command command) {
        var hindrance = hindrance(command);
        var subject = Subject.inCase(
                "support_case", command.about().value(), command.about().value());
        if (hindrance.isPresent()) {
            trail.refused(ACT, subject, hindrance.get().getClass().getSimpleName());
            return hindrance.get();
        }
        var asking = UUID.randomUUID();
        new HashSet<>(command.to())
                .forEach(agency -> questions.add(new RoomQuestion(
                        UUID.randomUUID(), asking, command.about(), agency, command.words(), command.replyBy())));
        trail.acted(ACT, subject, command.to().size() + "機関");
        return new Outcome.Asked();
    }

    private Optional<Outcome> hindrance(Command command) {
        var about = command.about();
        if (cases.find(about).isEmpty() || !sight.wholeToGive("CASE", about.value()))
            return Optional.of(new Outcome.NotThere());
        if (questions.sealed(about)) return Optional.of(new Outcome.Sealed());
        var offered = askable.about(about.value()).stream().map(AgencyCard::id).toList();
        if (!new HashSet<>(offered).containsAll(command.to())
                || command.to().contains(whoActs.now().agency())) return Optional.of(new Outcome.NotToBeAsked());
        var traces = questions.tracesIn(about, command.words());
        return traces.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Recognisable(traces));
    }
}
