package org.norishiro.transfer.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.casework.HeldActs;
import org.norishiro.gate.LegalGrounds;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Receivers;
import org.norishiro.transfer.model.Transfers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from when somebody hands over what they answer for in a case (引き継ぎ). */
@Component
public class PrepareTransfer {
    private final Cases cases;
    private final List<HeldActs> heldActs;
    private final Transfers transfers;
    private final StaffDirectory staff;
    private final Receivers receivers;
    private final LegalGrounds grounds;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    PrepareTransfer(
            Cases cases,
            List<HeldActs> heldActs,
            Transfers transfers,
            StaffDirectory staff,
            Receivers receivers,
            LegalGrounds grounds,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.heldActs = heldActs;
        this.transfers = transfers;
        this.staff = staff;
        this.receivers = receivers;
        this.grounds = grounds;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody with what they answer for.
     *
     * @param next whether the next step is theirs
     * @param offered whether it is offered to somebody already
     * @param seesWhole whether their agency sees the case whole; else it is their agency's share they hand on, within it
     */
    public record Answering(PostHolder who, List<String> what, boolean next, boolean offered, boolean seesWhole) {}

    /**
     * Somebody who can take it over.
     *
     * @param seesWhole whether their agency sees the case whole already: then nothing more is shown by it
     */
    public record Receiver(PostHolder who, boolean seesWhole) {}

    /** @param whole whether whoever hands over sees the case whole; else it is their own agency's share alone */
    public record Choices(
            CaseCard about,
            List<Answering> answering,
            List<Receiver> receivers,
            List<Ground> grounds,
            @Nullable PostId me,
            boolean whole) {
        public Optional<Answering> answering(PostId post) {
            return answering.stream()
                    .filter(each -> each.who().post().equals(post))
                    .findFirst();
        }

        public Optional<Receiver> receiver(PostId post) {
            return receivers.stream()
                    .filter(each -> each.who().post().equals(post))
                    .findFirst();
        }

        /** Whether this would show the other agency more than it sees: it has to be said on what. */
        public boolean showsMore(PostId from, PostId to) {
            var other = receiver(to)
                    .filter(each -> !each.seesWhole())
                    .map(each -> each.who().agency());
            return other.isPresent()
                    && answering(from)
                            .filter(each -> !each.who().agency().equals(other.get()))
                            .isPresent();
        }
    }

    /** Empty: not there, closed, or seen in part by an agency nobody of which answers for anything. */
    @Transactional
    public Optional<Choices> prepare(CaseId id) {
        return cases.find(id)
                .filter(card -> card.state() != CaseState.CLOSED)
                .map(this::choices)
                .filter(choices -> choices.whole() || !choices.answering().isEmpty())
                .map(choices -> {
                    trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "引き継ぎを準備するため");
                    return choices;
                });
    }

    /** Who sees a part hands on the share of their own agency, to colleagues. */
    private Choices choices(CaseCard card) {
        var whole = transfers.seesWhole(card.id());
        var ours = whoActs.now().agency();
        return new Choices(
                card,
                answering(card.id()).stream()
                        .filter(each -> whole || each.who().agency().equals(ours))
                        .toList(),
                whole ? receivers(card) : colleagues(card, ours),
                grounds.on(LocalDate.now(clock)),
                whoActs.now().post(),
                whole);
    }

    private List<Answering> answering(CaseId id) {
        return cases.answerersOf(id).stream()
                .flatMap(each -> staff.post(each.post()).stream().map(who -> {
                    var what = new ArrayList<>(each.what());
                    heldActs.forEach(acts -> what.addAll(acts.heldBy(id, each.post())));
                    var offered = transfers.openOf(id, each.post()).isPresent();
                    var whole = transfers.seesWhole(who.agency(), id);
                    return new Answering(who, List.copyOf(what), each.next(), offered, whole);
                }))
                .toList();
    }

    /** Colleagues, and those of the agencies in the team: whoever knows the household already. */
    private List<Receiver> receivers(CaseCard card) {
        var whole = new HashSet<AgencyId>();
        var team = Stream.concat(Stream.of(card.agency()), cases.teamOf(card.id()).stream())
                .distinct()
                .toList();
        for (var agency : team) if (transfers.seesWhole(agency, card.id())) whole.add(agency);
        return among(card, team.stream().flatMap(agency -> staff.activePostsOf(agency).stream()))
                .map(known -> receiver(known, whole))
                .toList();
    }

    private List<Receiver> colleagues(CaseCard card, AgencyId ours) {
        return among(card, staff.activePostsOf(ours).stream())
                .map(known -> new Receiver(known, false))
                .toList();
    }

    private Stream<PostHolder> among(CaseCard card, Stream<PostHolder> people) {
        var known = people.toList();
        var able = receivers.among(
                known.stream().map(PostHolder::post).toList(), card.id().value());
        return known.stream().filter(each -> able.contains(each.post()));
    }

    private static Receiver receiver(PostHolder known, Set<AgencyId> whole) {
        return new Receiver(known, whole.contains(known.agency()));
    }
}
