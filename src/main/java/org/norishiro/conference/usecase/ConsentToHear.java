package org.norishiro.conference.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.Paper;
import org.norishiro.conference.usecase.ToldConsents.Lacking;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.AgencyId;
import org.springframework.stereotype.Component;

/**
 * Whether what is told in a sitting on consent was agreed to by each person it is about, for each agency that hears it; said in words that name what
 * would be needed: 「北部包括に、架空 ハナの健康・障害」. Of whom one does not see the name is not said.
 */
@Component
class ConsentToHear {
    private final ToldConsents consents;
    private final Persons persons;
    private final Agencies agencies;

    ConsentToHear(ToldConsents consents, Persons persons, Agencies agencies) {
        this.consents = consents;
        this.persons = persons;
        this.agencies = agencies;
    }

    /** With this paper for these agencies; nothing lacks where it does not rest on consent. */
    List<String> lacking(AgendaItem item, Collection<AgencyId> invited, Paper paper) {
        if (!item.tabling().ground().onConsent()) return List.of();
        return words(consents.lacking(item.about(), item.sitting(), invited, facts(paper)));
    }

    /** Of an item as it stands; nothing lacks where it does not rest on consent. */
    List<String> lackingOf(AgendaItem item, Collection<AgencyId> besides) {
        if (!item.tabling().ground().onConsent()) return List.of();
        return words(consents.lackingOf(item.id(), item.sitting(), besides));
    }

    /** Of an item that was changed, with who is spoken of from now on. */
    List<String> lackingOfChanged(AgendaItem item, Collection<AgencyId> invited, List<Fact> spokenOf) {
        if (!item.tabling().ground().onConsent()) return List.of();
        var lacking = new LinkedHashSet<>(consents.lacking(item.about(), item.sitting(), invited, spokenOf));
        lacking.addAll(consents.lackingOfPaper(item.id(), item.sitting()));
        return words(List.copyOf(lacking));
    }

    private static List<Fact> facts(Paper paper) {
        return Stream.concat(paper.spokenOf().stream(), paper.told().stream())
                .distinct()
                .toList();
    }

    private List<String> words(List<Lacking> lacking) {
        var names = persons
                .all(lacking.stream()
                        .map(each -> new PersonId(each.person()))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(person -> person.id().value(), PersonCard::name));
        return lacking.stream()
                .collect(groupingBy(
                        Lacking::agency,
                        LinkedHashMap::new,
                        groupingBy(
                                each -> names.getOrDefault(each.person(), ""),
                                LinkedHashMap::new,
                                mapping(Lacking::kind, toCollection(TreeSet::new)))))
                .entrySet()
                .stream()
                .map(each -> agencyName(each.getKey()) + "に、" + of(each.getValue()))
                .toList();
    }

    private String agencyName(AgencyId id) {
        return agencies.find(id).map(AgencyCard::name).orElse("招く機関");
    }

    private static String of(Map<String, ? extends Collection<FieldClass>> whose) {
        return whose.entrySet().stream()
                .map(each -> (each.getKey().isEmpty() ? "" : each.getKey() + "の")
                        + each.getValue().stream().map(FieldClass::label).collect(joining("・")))
                .collect(joining("、"));
    }
}
