package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Referral;
import org.norishiro.gate.oracle.Facts.ShownKind;
import org.norishiro.gate.oracle.Facts.Tabled;
import org.norishiro.gate.oracle.Facts.Told;

/** Others are asked, and cases are brought to sittings, on consent: with what somebody agreed to, and with what they did not. */
final class AgreedActs {
    private final Town town;
    private final Facts facts;
    private final ShowingActs showing;
    private final AskingActs asking;

    AgreedActs(Town town, ShowingActs showing, AskingActs asking) {
        this.town = town;
        this.facts = town.facts;
        this.showing = showing;
        this.asking = asking;
    }

    /** Mostly of somebody who agreed to something, for the agency they named. */
    void refers() {
        town.anyOf(facts.recipients).ifPresent(recipient -> {
            var consent = town.rules.said.consentOf(recipient.consent());
            town.anyOf(facts.cases, each -> facts.membersOf(each.household()).contains(consent.person()))
                    .ifPresent(about -> {
                        var person = town.perhaps(5) ? anybodyIn(about) : consent.person();
                        var kinds = town.perhaps(3) ? showing.kinds(3) : consent.kinds();
                        refers(about, recipient.agency(), told(person, kinds));
                    });
        });
    }

    private void refers(Case about, UUID to, Function<UUID, Set<Told>> telling) {
        var who = town.somebodyWith(about);
        var referral = town.id();
        var told = telling.apply(referral);
        if (!town.together("refer on consent", who.acting(), () -> {
            town.sql()
                    .sql("""
                            insert into referral (id, case_id, to_agency_id, request, basis, handover, reply_due, state, next_due, holder_post_id)
                            values (?, ?, ?, ?, 'CONSENT', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""")
                    .params(referral, about.id(), to, town.name + "のことで頼む")
                    .update();
            told.forEach(each -> town.sql()
                    .sql("insert into referral_told (referral_id, case_id, person_id, field_class) values (?, ?, ?, ?)")
                    .params(referral, about.id(), each.person(), each.kind())
                    .update());
            shows("referral_shown", "referral_id", referral, about, kindsOf(told));
            return true;
        })) return;
        facts.referrals.add(new Referral(referral, about.id(), new HashSet<>(Set.of(who.agency())), to));
        for (var each : told)
            if (!town.rules.said.agreesTo(each.person(), to, each.kind()))
                town.breaches.add(referral + " tells " + to + " what nobody agreed to: " + each);
        keep(told, referral, facts.shown);
    }

    /** Whoever is spoken of agrees first, mostly, for everybody who would hear it. */
    void tables() {
        var about = town.any(facts.cases);
        asking.anySitting().ifPresent(sitting -> {
            var person = anybodyIn(about);
            var hear = town.rules.listeners(about, sitting.desk(), Set.of());
            for (var each : hear) if (!town.perhaps(6)) showing.consentsTo(person, each);
            var agreed = new HashSet<>(showing.kinds(2));
            if (!town.perhaps(4))
                agreed.removeIf(kind -> hear.stream().anyMatch(each -> !town.rules.said.agreesTo(person, each, kind)));
            agreed.add("BASIC");
            tables(about, sitting, told(person, agreed));
        });
    }

    private void tables(Case about, AskingActs.Sitting sitting, Function<UUID, Set<Told>> telling) {
        var who = town.somebodyWith(about);
        var item = town.id();
        var told = telling.apply(item);
        if (!town.together("table on consent", who.acting(), () -> {
            town.sql()
                    .sql("""
                            insert into agenda_item (id, sitting_id, case_id, position, title, reason, basis, basis_code, basis_note, minutes_planned, state)
                            values (?, ?, ?, 1, ?, '決めたい', 'CONSENT', 'JUSO_CONF', '', 30, 'TABLED')""")
                    .params(item, sitting.id(), about.id(), town.name + "の世帯")
                    .update();
            told.forEach(each -> town.sql()
                    .sql(
                            "insert into agenda_told (item_id, case_id, person_id, field_class, by_paper) values (?, ?, ?, ?, true)")
                    .params(item, about.id(), each.person(), each.kind())
                    .update());
            shows("agenda_paper", "item_id", item, about, kindsOf(told));
            return true;
        })) return;
        facts.tabled.add(new Tabled(item, about.id(), sitting.desk()));
        keep(told, item, facts.papers);
        hears(item, about, sitting.desk());
    }

    /** An agency that is called to what was brought on consent hears what it tells. */
    void invites() {
        var onConsent = facts.told.stream().map(Told::thing).distinct().toList();
        town.anyOf(facts.tabled, each -> onConsent.contains(each.id())).ifPresent(item -> {
            var agency = town.any(town.workers()).agency();
            var spokenOf = facts.told.stream()
                    .filter(each -> each.thing().equals(item.id()))
                    .findFirst()
                    .orElseThrow()
                    .person();
            if (!town.perhaps(3)) showing.consentsTo(spokenOf, agency);
            if (asking.invites(item, agency)) hears(item.id(), facts.caseOf(item.about()), Set.of(agency));
        });
    }

    private void hears(UUID item, Case about, Set<UUID> agencies) {
        for (var each : facts.told)
            if (each.thing().equals(item))
                for (var agency : town.rules.listeners(about, Set.of(), agencies))
                    if (!town.rules.said.agreesTo(each.person(), agency, each.kind()))
                        town.breaches.add(item + " lets " + agency + " hear what nobody agreed to: " + each);
    }

    private UUID anybodyIn(Case about) {
        return town.any(facts.membersOf(about.household()).stream().sorted().toList());
    }

    private static Function<UUID, Set<Told>> told(UUID person, Set<String> kinds) {
        return thing -> {
            var told = new LinkedHashSet<Told>();
            kinds.stream().sorted().forEach(kind -> told.add(new Told(thing, person, kind)));
            return told;
        };
    }

    private static List<String> kindsOf(Set<Told> told) {
        return told.stream().map(Told::kind).distinct().toList();
    }

    private void shows(String table, String of, UUID thing, Case about, List<String> kinds) {
        for (var position = 0; position < kinds.size(); position++)
            town.sql()
                    .sql("insert into " + table + " (" + of
                            + ", case_id, position, field_class, heading, body) values (?, ?, ?, ?, '・', '・')")
                    .params(thing, about.id(), position, kinds.get(position))
                    .update();
    }

    private void keep(Set<Told> told, UUID thing, List<ShownKind> shown) {
        facts.told.addAll(told);
        var kinds = kindsOf(told);
        for (var position = 0; position < kinds.size(); position++)
            shown.add(new ShownKind(rowOf(thing, position), thing, kinds.get(position)));
    }

    /** The number of the thing with the place of the row in it, as the rows are asked for. */
    private static UUID rowOf(UUID thing, int position) {
        return UUID.fromString(thing.toString().substring(0, 34) + "%02d".formatted(position));
    }
}
