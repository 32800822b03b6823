package org.norishiro.intake.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Custody.Ended;
import org.norishiro.intake.model.Custody.Held;

/** A consultation (相談): from the moment it is taken in somebody named has it in hand, until it ends for a reason. */
public final class Consultation {
    private final ConsultationId id;
    private final String number;
    private final PostId receivedBy;
    private Told told;
    private List<Concern> concerned;
    private @Nullable HouseholdId household;
    private Custody custody;
    private @Nullable Screening screening;
    private final long version;

    private Consultation(
            ConsultationId id,
            String number,
            PostId receivedBy,
            Told told,
            List<Concern> concerned,
            @Nullable HouseholdId household,
            Custody custody,
            @Nullable Screening screening,
            long version) {
        this.id = id;
        this.number = number;
        this.receivedBy = receivedBy;
        this.told = told;
        this.concerned = List.copyOf(concerned);
        this.household = household;
        this.custody = custody;
        this.screening = screening;
        this.version = version;
    }

    public static Consultation take(
            String number,
            PostId receivedBy,
            Told told,
            List<Concern> concerned,
            @Nullable HouseholdId household,
            Held custody) {
        return new Consultation(
                ConsultationId.next(), number, receivedBy, told, concerned, household, custody, null, 0);
    }

    /** For the store only. */
    public static Consultation restore(
            ConsultationId id,
            String number,
            PostId receivedBy,
            Told told,
            List<Concern> concerned,
            @Nullable HouseholdId household,
            Custody custody,
            @Nullable Screening screening,
            long version) {
        return new Consultation(id, number, receivedBy, told, concerned, household, custody, screening, version);
    }

    /** More is known by now, or it was taken in wrong. */
    public void correct(Told better, List<Concern> concerned, @Nullable HouseholdId household) {
        this.told = better;
        this.concerned = List.copyOf(concerned);
        this.household = household;
    }

    /** Somebody takes it in hand, or a new date is set; what has ended is taken up again by screening alone. */
    public void hold(Held held) {
        if (custody instanceof Ended) throw new IllegalStateException("it has ended");
        custody = held;
    }

    /** Whether this outcome needs somebody it is about, be it somebody not yet named: a case is about people. */
    public boolean lacksPeopleFor(Screened outcome) {
        return concerned.isEmpty() && outcome.leadsToACase() && outcome != Screened.SEEK_CONSENT;
    }

    /** Decides what becomes of it. May be decided anew while there is no case. */
    public void screen(Screening decided, Custody after) {
        if (decided.outcome().ends() != (after instanceof Ended)) {
            throw new IllegalArgumentException("only a reasoned end lets go of it");
        }
        if (lacksPeopleFor(decided.outcome())) throw new IllegalStateException("it is about nobody");
        screening = decided;
        custody = after;
    }

    /** The person it is for: whose part says so, else the first. */
    public @Nullable PersonId centre() {
        return concerned.stream()
                .filter(Concern::central)
                .findFirst()
                .or(() -> concerned.stream().findFirst())
                .map(Concern::person)
                .orElse(null);
    }

    public ConsultationId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PostId receivedBy() {
        return receivedBy;
    }

    public Told told() {
        return told;
    }

    public List<Concern> concerned() {
        return concerned;
    }

    public @Nullable HouseholdId household() {
        return household;
    }

    public Custody custody() {
        return custody;
    }

    public @Nullable Screening screening() {
        return screening;
    }

    public long version() {
        return version;
    }
}
