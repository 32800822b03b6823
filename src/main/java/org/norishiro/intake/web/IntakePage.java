package org.norishiro.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.Sex;
import org.norishiro.intake.model.Concern;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.OfferIntake;
import org.norishiro.intake.usecase.OfferIntake.Offer;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * What {@code intake/intake.jte} shows: a new consultation, or one being changed.
 *
 * @param household the household it is about already; null: none
 * @param held whether somebody is to hold it; what has ended has no holder
 * @param alike records that may be of somebody about to be registered, by row
 */
public record IntakePage(
        String title,
        String action,
        String formUrl,
        String draft,
        String back,
        Entered entered,
        Offer offer,
        @Nullable HouseholdCard household,
        boolean held,
        LocalDate today,
        Map<Integer, List<FoundPerson>> alike) {

    /** One row of people. */
    public record Row(
            int n, @Nullable FoundPerson chosen, List<FoundPerson> found, boolean searched, List<FoundPerson> alike) {}

    /** The same, asking of some whether they are not on record already. */
    IntakePage asking(Map<Integer, List<FoundPerson>> alike) {
        var asked = PeopleForm.ask(entered, alike.keySet());
        return new IntakePage(title, action, formUrl, draft, back, asked, offer, household, held, today, alike);
    }

    public List<Row> rows() {
        var rows = new PeopleRows(entered);
        return rows.numbers().stream().map(n -> row(rows, n)).toList();
    }

    private Row row(PeopleRows rows, int n) {
        var chosen = rows.chosen(n).map(offer.chosen()::get).orElse(null);
        var found = offer.found().get(n);
        return new Row(n, chosen, found == null ? List.of() : found, found != null, alike.getOrDefault(n, List.of()));
    }

    /** As many persons as are shown; there may be more. */
    public int most() {
        return OfferIntake.MOST;
    }

    /** Whether a button of the rows asked for this row, so that the focus goes there. */
    public boolean focused(int n) {
        var rows = new PeopleRows(entered);
        return rows.rearranging() && (rows.number() == n || rows.newest() == n + 1 && n == lastRow());
    }

    private int lastRow() {
        return new PeopleRows(entered).numbers().stream().reduce(0, Integer::max);
    }

    /** Whether address or telephone were typed, so that they must be seen. */
    public boolean saysMore(int n) {
        return Stream.of("address" + n, "phone" + n)
                .anyMatch(name -> !entered.text(name).isBlank() || entered.error(name) != null);
    }

    /** The households that the chosen people belong to, one to be founded, or none yet. */
    public List<Option> households() {
        var known = new LinkedHashMap<String, String>();
        if (household != null) known.put(household.id().toString(), household.name());
        offer.chosen()
                .values()
                .forEach(person ->
                        person.households().forEach(each -> known.put(each.id().toString(), each.name())));
        var options = new ArrayList<Option>();
        known.forEach((id, name) -> options.add(Option.of(id, "「" + name + "」に加える")));
        options.add(Option.of(PeopleForm.NEW, "新しい世帯にまとめる"));
        options.add(Option.of(PeopleForm.NONE, "世帯はまだ決めない"));
        return options;
    }

    /** What tells namesakes apart. */
    public String about(FoundPerson found) {
        var born = found.person().born();
        var birth = born.known() ? born.display() + "（" + born.age(today) + "）" : "生年月日 " + born.display();
        var households = found.households().stream().map(HouseholdCard::name).toList();
        return birth
                + (households.isEmpty() ? "" : "・" + String.join("、", households))
                + (found.address().inLine().isEmpty()
                        ? ""
                        : "・" + found.address().inLine());
    }

    public List<Option> parts() {
        return List.of(
                Option.of(Concern.CENTRE, Concern.CENTRE),
                Option.of(PeopleRows.FAMILY, PeopleRows.FAMILY),
                Option.of("同居人", "同居人"),
                Option.of("近隣・知人", "近隣・知人"),
                Option.of("その他", "その他"));
    }

    public List<Option> sexes() {
        return Option.all(Sex.values(), Sex::label);
    }

    public List<Option> urgencies() {
        return Arrays.stream(Urgency.values())
                .map(each -> Option.of(each.name(), each.label() + "（" + each.meaning() + "）"))
                .toList();
    }

    public List<Option> emergencies() {
        return Option.all(EmergencyNeed.values(), EmergencyNeed::label);
    }

    public List<Option> consentStates() {
        var offered = new ArrayList<>(ConsentState.IN_WORDS);
        // where it stands by what was recorded elsewhere, to be left as it is
        for (var state : ConsentState.values()) {
            if (!state.inWords() && entered.ticked("consent", state.name())) offered.add(state);
        }
        return Option.each(offered, ConsentState::name, ConsentState::label);
    }

    public List<Option> consentMeans() {
        return List.of(Option.of("書面", "書面"), Option.of("口頭", "口頭"), Option.of("電子", "電子"));
    }
}
