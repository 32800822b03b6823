package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.norishiro.protection.model.MeasureKind;
import org.springframework.stereotype.Component;

/** That an address is protected and since when, on the page of the person and of the household. */
@Component
class AddressProtectionLinks implements HouseholdPanel {
    private final AddressProtectionRegister register;
    private final Clock clock;

    AddressProtectionLinks(AddressProtectionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "住所の保護";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Link> of(HouseholdId household) {
        return register.inHousehold(household, LocalDate.now(clock)).stream()
                .map(line -> link(line.person(), line.since(), line.kind()))
                .toList();
    }

    @Override
    public List<Link> of(PersonId person) {
        return register.of(person)
                .map(each -> List.of(link(person, each.since(), each.current().kind())))
                .orElseGet(() -> List.of(Link.toBegin("住所を保護する", path(person) + "/new")));
    }

    private static Link link(PersonId person, LocalDate since, MeasureKind kind) {
        return new Link("住所を保護しています", kind.label() + "・" + JapaneseDates.dense(since) + "から", path(person));
    }

    private static String path(PersonId person) {
        return "/persons/" + person + "/address-protection";
    }
}
