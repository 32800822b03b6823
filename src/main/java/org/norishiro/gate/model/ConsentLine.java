package org.norishiro.gate.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.gate.ConsentState;

/**
 * All facts that follow one another: asked, given, renewed, withdrawn (同意の流れ). Says where each of them stands on a day, and
 * what may follow it. The database holds to the same rules ({@code consent_standing}) for whoever does not come this way.
 */
public final class ConsentLine {
    private final List<ConsentFact> facts;

    /** @param facts in the order in which they were recorded */
    public ConsentLine(List<ConsentFact> facts) {
        this.facts = List.copyOf(facts);
    }

    public List<ConsentFact> facts() {
        return facts;
    }

    public ConsentFact fact(UUID id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst().orElseThrow();
    }

    public ConsentState standing(ConsentFact fact, LocalDate today) {
        if (fact.state() != ConsentState.GIVEN) return fact.state();
        if (withdrawal(fact).filter(each -> !each.effectiveOn().isAfter(today)).isPresent())
            return ConsentState.WITHDRAWN;
        if (renewal(fact).filter(each -> replacesOn(each, today)).isPresent()) return ConsentState.RENEWED;
        var period = fact.terms().map(Terms::period);
        if (period.filter(each -> each.overOn(today)).isPresent()) return ConsentState.EXPIRED;
        return fact.begins().isAfter(today) ? ConsentState.NOT_YET : ConsentState.GIVEN;
    }

    public Optional<Obstacle> toAnswer(ConsentFact fact) {
        if (fact.state() != ConsentState.REQUESTED) return Optional.of(Obstacle.NOT_ASKED_FOR);
        return following(fact).findAny().map(answer -> Obstacle.ANSWERED_ALREADY);
    }

    public Optional<Obstacle> toRenew(ConsentFact fact) {
        if (fact.state() != ConsentState.GIVEN) return Optional.of(Obstacle.NOT_GIVEN);
        if (withdrawal(fact).isPresent()) return Optional.of(Obstacle.WITHDRAWN_ALREADY);
        return renewal(fact).map(later -> Obstacle.RENEWED_ALREADY);
    }

    public Optional<Obstacle> toWithdraw(ConsentFact fact, LocalDate today) {
        if (fact.state() != ConsentState.GIVEN) return Optional.of(Obstacle.NOT_GIVEN);
        if (withdrawal(fact).isPresent()) return Optional.of(Obstacle.WITHDRAWN_ALREADY);
        return switch (standing(fact, today)) {
            case RENEWED -> Optional.of(Obstacle.RENEWED_ALREADY);
            case EXPIRED -> later(fact).isEmpty() ? Optional.of(Obstacle.OVER) : Optional.empty();
            default -> Optional.empty();
        };
    }

    public ConsentFact answer(ConsentFact request, LocalDate on, Said said) {
        refuse(toAnswer(request));
        return request.followedBy(on, said);
    }

    public ConsentFact renew(ConsentFact given, LocalDate on, Said.Given said) {
        refuse(toRenew(given));
        return given.followedBy(on, said);
    }

    /** Of the whole: a renewal that is still to begin ends before it has begun. */
    public List<ConsentFact> withdraw(ConsentFact given, LocalDate today, LocalDate on, Said.Withdrawn said) {
        refuse(toWithdraw(given, today));
        var withdrawals = new ArrayList<ConsentFact>();
        withdrawals.add(given.followedBy(on, said));
        later(given).forEach(renewal -> withdrawals.add(renewal.followedBy(on, said)));
        return withdrawals;
    }

    /** All that renews it, one after the other, as far as it is not withdrawn. */
    private List<ConsentFact> later(ConsentFact given) {
        return Stream.iterate(renewal(given), Optional::isPresent, each -> each.flatMap(this::renewal))
                .flatMap(Optional::stream)
                .filter(each -> withdrawal(each).isEmpty())
                .toList();
    }

    /** From its first day, for good; unless it was withdrawn before. */
    private boolean replacesOn(ConsentFact renewal, LocalDate day) {
        var begins = renewal.begins();
        return !begins.isAfter(day)
                && withdrawal(renewal)
                        .filter(each -> each.effectiveOn().isBefore(begins))
                        .isEmpty();
    }

    private Optional<ConsentFact> renewal(ConsentFact given) {
        return following(given)
                .filter(each -> each.state() == ConsentState.GIVEN)
                .findFirst();
    }

    private Optional<Said.Withdrawn> withdrawal(ConsentFact given) {
        return following(given)
                .map(ConsentFact::said)
                .flatMap(said -> said instanceof Said.Withdrawn withdrawn ? Stream.of(withdrawn) : Stream.empty())
                .findFirst();
    }

    private Stream<ConsentFact> following(ConsentFact fact) {
        return facts.stream().filter(each -> fact.id().equals(each.answers()));
    }

    private static void refuse(Optional<Obstacle> obstacle) {
        obstacle.ifPresent(why -> {
            throw new IllegalStateException(why.name());
        });
    }
}
