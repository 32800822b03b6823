package org.norishiro.household.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.KeyPerson;
import org.norishiro.household.model.Membership;
import org.norishiro.household.usecase.ShowHousehold.HouseholdView;

/** What {@code household/household.jte} shows. */
public record HouseholdPage(HouseholdView view, LocalDate today) {
    public Household household() {
        return view.household();
    }

    /** In the heading, which is on paper too. */
    public String area() {
        var facts = household().facts();
        return facts.shown(facts.area()).onPaper();
    }

    public String path() {
        return "/households/" + household().id();
    }

    /** Where a call about this household is written down at once (F2); empty: there is no such place yet. */
    public String record() {
        return view.links().stream()
                .flatMap(list -> list.links().stream())
                .map(HouseholdPanel.Link::record)
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse("");
    }

    public String keyPersonState() {
        return switch (household().keyPerson()) {
            case KeyPerson.Named(var person, var note) -> "";
            case KeyPerson.None(var note) -> "なし";
            case KeyPerson.NotAsked() -> "未確認";
        };
    }

    public String keyPersonNote() {
        return switch (household().keyPerson()) {
            case KeyPerson.Named(var person, var note) -> note;
            case KeyPerson.None(var note) -> note;
            case KeyPerson.NotAsked() -> "";
        };
    }

    public String age(PersonCard person) {
        return person.deceased()
                ? "死亡"
                : person.born().known()
                        ? person.born().age(today)
                        : person.born().display();
    }

    public boolean isKeyPerson(PersonCard person) {
        return household().keyPerson() instanceof KeyPerson.Named(var id, var note) && id.equals(person.id());
    }

    public String period(Membership membership) {
        return dated(membership.since(), "から") + dated(membership.until(), "まで");
    }

    private static String dated(@Nullable LocalDate date, String particle) {
        return date == null ? "" : JapaneseDates.dense(date) + particle;
    }
}
