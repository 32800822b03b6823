package org.norishiro.referral.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralId;

/**
 * What somebody went through until an agency took their case (つながるまで), so that being passed around (たらい回し) can be seen. It knows what
 * whoever looks reaches, and nothing else.
 *
 * <p>The story is told (話した・伝えた) once with each consultation, once with each referral, taken back or not, and once with each question that was
 * answered. Request for room tells no story: it names nobody.
 *
 * @param taken the consultations the case comes from, by day
 * @param requests the referrals of the case, by day
 */
public record Passing(List<Taken> taken, List<Request> requests) {
    public Passing {
        taken = taken.stream().sorted(Comparator.comparing(Taken::on)).toList();
        requests =
                requests.stream().sorted(Comparator.comparing(Request::sentOn)).toList();
    }

    /** A consultation (相談) as a window took it in. */
    public record Taken(UUID consultation, String number, AgencyId window, String name, LocalDate on) {}

    /**
     * One agency asked once.
     *
     * @param questions how often a question of theirs was answered
     */
    public record Request(ReferralId id, AgencyId to, String name, LocalDate sentOn, int questions, Came came) {
        public Request {
            if (questions < 0) throw new IllegalArgumentException("nobody asked fewer questions than none");
        }
    }

    /** What came of request. */
    public sealed interface Came {
        record Accepted(LocalDate on) implements Came {}

        record Declined(LocalDate on) implements Came {}

        /** Neither yes nor no, and no question. @param until the day an answer is due; null: it ended without one */
        record Nothing(@Nullable LocalDate until) implements Came {}

        /** It asks back, or was taken back: no answer is owed. */
        record Open() implements Came {}
    }

    /** Windows that took a consultation in (相談を受けた窓口), each with the first it took. */
    public List<Taken> windows() {
        var first = new ArrayList<Taken>();
        for (var each : taken) if (first.stream().noneMatch(one -> one.window().equals(each.window()))) first.add(each);
        return List.copyOf(first);
    }

    public int timesTold() {
        return taken.size()
                + requests.size()
                + requests.stream().mapToInt(Request::questions).sum();
    }

    /** The day the story was told for the first time; empty: nobody was told yet. */
    public Optional<LocalDate> since() {
        return Stream.concat(taken.stream().map(Taken::on), requests.stream().map(Request::sentOn))
                .min(Comparator.naturalOrder());
    }

    /** Whoever said yes first; also if it ended afterwards. */
    public Optional<Request> firstYes() {
        return requests.stream()
                .filter(request -> request.came() instanceof Came.Accepted)
                .min(Comparator.comparing(request -> ((Came.Accepted) request.came()).on()));
    }

    /** Days from the first telling to the first yes, or to today while nobody has said it; empty: nobody was told yet. */
    public Optional<Long> days(LocalDate today) {
        var until =
                firstYes().map(request -> ((Came.Accepted) request.came()).on()).orElse(today);
        return since().map(first -> ChronoUnit.DAYS.between(first, until));
    }

    public List<Request> declined() {
        return requests.stream()
                .filter(request -> request.came() instanceof Came.Declined)
                .toList();
    }

    /** Those whose day has passed without an answer (回答なし), or that ended without one. */
    public List<Request> silent(LocalDate today) {
        return requests.stream()
                .filter(request ->
                        request.came() instanceof Came.Nothing(var until) && (until == null || until.isBefore(today)))
                .toList();
    }

    public boolean nothing() {
        return taken.isEmpty() && requests.isEmpty();
    }
}
