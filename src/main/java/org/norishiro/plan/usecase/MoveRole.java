package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.WhoActs;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.PlanRole;
import org.norishiro.plan.model.PlanRoles;
import org.norishiro.plan.model.PlanRoles.Step;
import org.norishiro.plan.model.Reply;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinating side decides what happens with a role that nobody has taken on: it never lies with nobody. */
@Component
public class MoveRole {
    private static final String ACT = "move role";

    private final Keepers keepers;
    private final PlanRoles roles;
    private final RoleReadings readings;
    private final Askable askable;
    private final WhoActs whoActs;
    private final PlanTrail trail;
    private final Clock clock;

    MoveRole(
            Keepers keepers,
            PlanRoles roles,
            RoleReadings readings,
            Askable askable,
            WhoActs whoActs,
            PlanTrail trail,
            Clock clock) {
        this.keepers = keepers;
        this.roles = roles;
        this.readings = readings;
        this.askable = askable;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Move {
        /** Answers the question, or gives more time. */
        record AskAgain(LocalDate due, String words) implements Move {}

        record Reassign(AgencyId to, LocalDate due, String words) implements Move {}

        record TakeOver(String words) implements Move {}

        record Drop(String words) implements Move {}
    }

    public record Command(PlanRoleId role, Move move, long version) {}

    public sealed interface Outcome {
        /** @param now the role that stands for it from now on */
        record Moved(PlanRoleId now) implements Outcome {}

        record NotFound() implements Outcome {}

        /** It was taken on, or let go, in the meantime or before. */
        record SettledAlready() implements Outcome {}

        record NoSuchAgency() implements Outcome {}

        record ChangedMeanwhile(RoleLine theirs) implements Outcome {}
    }

    @Transactional
    public Outcome move(Command command) {
        var found = roles.find(command.role())
                .filter(role -> keepers.kept(role.place().ofCase()).isPresent());
        if (found.isEmpty()) {
            trail.notThere(ACT, command.role());
            return new Outcome.NotFound();
        }
        var role = found.get();
        if (role.version() != command.version())
            return refused(role, "changed meanwhile", new Outcome.ChangedMeanwhile(seen(role)));
        if (!movable(role, command.move())) return refused(role, "settled already", new Outcome.SettledAlready());
        if (command.move() instanceof Move.Reassign(var to, var due, var words)
                && (to.equals(role.task().agency())
                        || !askable.includes(
                                to, role.place().ofCase().value(), role.task().concerned())))
            return refused(role, "no such agency", new Outcome.NoSuchAgency());
        var now = moved(role, command.move());
        trail.acted(ACT, role.id(), role.place().ofCase());
        return new Outcome.Moved(now);
    }

    /** What is taken on can still be dropped; everything else is for what nobody has taken on. */
    private static boolean movable(PlanRole role, Move move) {
        return move instanceof Move.Drop
                ? role.endedOn() == null && !role.progress().over() && !(role.reply() instanceof Reply.NotYetAsked)
                : role.unsettled();
    }

    private RoleLine seen(PlanRole role) {
        return readings.role(role.id()).orElseThrow();
    }

    private Outcome refused(PlanRole role, String why, Outcome outcome) {
        trail.refused(ACT, role.id(), role.place().ofCase(), why);
        return outcome;
    }

    private PlanRoleId moved(PlanRole role, Move move) {
        var who = whoActs.now();
        var answering = keepers.kept(role.place().ofCase()).orElseThrow().answering();
        return switch (move) {
            case Move.AskAgain(var due, var words) -> {
                role.askAgain(due, words, answering);
                yield keep(role, Step.ASKED_AGAIN, words);
            }
            case Move.Reassign(var to, var due, var words) ->
                inPlaceOf(role, role.reassign(to, due, words, answering), Step.REASSIGNED, Step.ASKED, words);
            case Move.TakeOver(var words) -> {
                var at = LocalDateTime.now(clock);
                var next = role.takeOver(who.agency(), who.post(), at, who.staffName(), words);
                yield inPlaceOf(role, next, Step.TAKEN_OVER, Step.ACCEPTED, words);
            }
            case Move.Drop(var words) -> dropped(role, words, answering);
        };
    }

    private PlanRoleId dropped(PlanRole role, String words, PostId answering) {
        role.drop(words, answering);
        return keep(role, Step.DROPPED, words);
    }

    private PlanRoleId inPlaceOf(PlanRole old, PlanRole next, Step left, Step came, String words) {
        keep(old, left, words);
        roles.add(next);
        roles.note(next, came, "");
        return next.id();
    }

    private PlanRoleId keep(PlanRole role, Step step, String words) {
        roles.update(role);
        roles.note(role, step, words);
        return role.id();
    }
}
