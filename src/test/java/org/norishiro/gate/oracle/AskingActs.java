package org.norishiro.gate.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Invitation;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Referral;
import org.norishiro.gate.oracle.Facts.Tabled;
import org.norishiro.gate.oracle.Facts.Term;

/** Others are asked for help, cases are tabled in sittings, and agencies are invited to them. */
final class AskingActs {
    private final Town town;
    private final Facts facts;
    private final Map<UUID, Set<UUID>> sittings = new HashMap<>();
    private @Nullable UUID body;

    AskingActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    void refers() {
        var about = town.any(facts.cases);
        var who = town.somebodyWith(about);
        var to = town.any(town.workers()).agency();
        var referral = town.id();
        if (town.does("refer", who, """
                insert into referral (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, state, next_due, holder_post_id)
                values (?, ?, ?, ?, 'INTERNAL_USE', '要る', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""", referral, about.id(), to, town.name + "のことで頼む"))
            facts.referrals.add(new Referral(referral, about.id(), new HashSet<>(Set.of(who.agency())), to));
    }

    /** So that a case can be sealed that was in the hands of others. */
    void asksNothingMore(Case about) {
        for (var each : List.copyOf(facts.referrals)) if (each.about().equals(about.id())) takesBack(each);
        for (var each : List.copyOf(facts.tabled)) if (each.about().equals(about.id())) withdraws(each);
    }

    void takesBack() {
        town.anyOf(facts.referrals).ifPresent(this::takesBack);
    }

    private void takesBack(Referral referral) {
        town.anyOf(town.workers(), each -> referral.askers().contains(each.agency()))
                .ifPresent(who -> town.does(
                        "take back",
                        who,
                        "update referral set state = 'TAKEN_BACK', next_due = null, taken_back_words = '要らなくなった' where id = ? and state <> 'TAKEN_BACK'",
                        referral.id()));
    }

    void convenes() {
        var who = town.any(town.workers());
        var chair = town.any(town.workers());
        var convener = town.any(town.workers());
        if (body == null) {
            var founded = town.id();
            if (town.does(
                    "found a body",
                    who,
                    "insert into conference_body (id, name, agency_id, valid_from) values (?, ?, ?, current_date - 900)",
                    founded,
                    town.name + "会議",
                    who.agency())) body = founded;
        }
        var sitting = town.id();
        if (town.does("convene", who, """
                insert into sitting (id, body_id, agency_id, name, held_on, starts_at, ends_at, place, chair_post_id, convener_post_id, state)
                values (?, ?, ?, '会議', current_date + 9, '10:00', '12:00', '庁舎', ?, ?, 'PLANNED')""", sitting, body, who.agency(), chair.id(), convener.id()))
            sittings.put(sitting, new HashSet<>(List.of(who.agency())));
        var desk = sittings.get(sitting);
        if (desk == null) return;
        desk.add(chair.agency());
        desk.add(convener.agency());
    }

    void tables() {
        var about = town.any(facts.cases);
        tables(town.somebodyWith(about), about);
    }

    private void tables(Post who, Case about) {
        town.anyOf(sittings.keySet().stream().sorted().toList()).ifPresent(sitting -> {
            var item = town.id();
            if (town.does("table", who, """
                    insert into agenda_item (id, sitting_id, case_id, position, title, reason, basis, basis_code, article, basis_note, minutes_planned, state)
                    values (?, ?, ?, 1, ?, '決めたい', 'STATUTORY_CONFERENCE', 'SWA_106_6', '社会福祉法106条の6（支援会議）', '要る', 30, 'TABLED')""", item, sitting, about.id(), town.name + "の世帯"))
                facts.tabled.add(new Tabled(item, about.id(), sittings.getOrDefault(sitting, Set.of())));
        });
    }

    /** @param desk the agencies of secretariat, chair and convener */
    record Sitting(UUID id, Set<UUID> desk) {}

    Optional<Sitting> anySitting() {
        return town.anyOf(sittings.keySet().stream().sorted().toList())
                .map(each -> new Sitting(each, sittings.getOrDefault(each, Set.of())));
    }

    void invites() {
        var onConsent = facts.told.stream().map(Facts.Told::thing).toList();
        town.anyOf(facts.tabled, each -> !onConsent.contains(each.id()))
                .ifPresent(item -> invites(item, town.any(town.workers()).agency()));
    }

    /** @return whether it is invited from now on */
    boolean invites(Tabled item, UUID agency) {
        if (facts.invitations.stream()
                .anyMatch(each -> each.item().equals(item.id())
                        && each.agency().equals(agency)
                        && each.term().holds(facts.today))) return false;
        var invitation = town.id();
        var done = town.does(
                "invite",
                town.somebodyWith(facts.caseOf(item.about())),
                "insert into agenda_invitation (id, item_id, case_id, agency_id, purpose) values (?, ?, ?, ?, '意見')",
                invitation,
                item.id(),
                item.about(),
                agency);
        if (done) facts.invitations.add(new Invitation(invitation, item.id(), agency, Term.forGood()));
        return done;
    }

    void invitesNoMore() {
        town.anyOf(facts.invitations, each -> each.term().holds(facts.today))
                .ifPresent(invitation -> facts.tabled.stream()
                        .filter(each -> each.id().equals(invitation.item()))
                        .forEach(item -> {
                            if (town.does(
                                    "take an invitation back",
                                    town.somebodyWith(facts.caseOf(item.about())),
                                    "delete from agenda_invitation where id = ?",
                                    invitation.id())) invitation.term().lastsUntil(facts.today - 1);
                        }));
    }

    void withdrawsItem() {
        town.anyOf(facts.tabled).ifPresent(this::withdraws);
    }

    private void withdraws(Tabled item) {
        town.does(
                "withdraw an item",
                town.somebodyWith(facts.caseOf(item.about())),
                "update agenda_item set state = 'WITHDRAWN', ended_reason = '不要' where id = ? and state = 'TABLED'",
                item.id());
    }
}
