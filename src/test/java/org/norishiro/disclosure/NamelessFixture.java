package org.norishiro.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.disclosure.model.NamelessSheet;
import org.norishiro.disclosure.usecase.GiveNameless;
import org.norishiro.disclosure.usecase.NamelessWish;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.identity.AgencyId;
import org.springframework.boot.test.context.TestComponent;

/** A case of yamada (社会福祉課) about two invented people of whom much is known, and what is shown of it without names. */
@TestComponent
public class NamelessFixture {
    public static final String NAMELESS = "80代の母が台所で転んだ。長男は留守だった。";

    private final World world;
    private final CaseworkWorld cases;
    private final Registration registration;
    private final GiveNameless giveNameless;
    private final LocalDate today;

    NamelessFixture(
            World world, CaseworkWorld cases, Registration registration, GiveNameless giveNameless, Clock clock) {
        this.world = world;
        this.cases = cases;
        this.registration = registration;
        this.giveNameless = giveNameless;
        this.today = LocalDate.now(clock);
    }

    public record TestCase(CaseId id, PersonId mother, PersonId son) {}

    public LocalDate today() {
        return today;
    }

    public TestCase newCase() {
        var mother = register(new NewPerson(
                "髙橋",
                "ハナ",
                "たかはし はな",
                "",
                Sex.FEMALE,
                PartialDate.on(LocalDate.of(1943, 5, 3)),
                "架空市若葉町2丁目3番4号 ひまわり荘",
                "0123-45-6789"));
        var son = register(new NewPerson("髙橋", "一", "たかはし はじめ", "", Sex.MALE, PartialDate.inYear(1966), "", ""));
        var household = world.together(
                "yamada",
                () -> registration.found(
                        "髙橋 ハナ 世帯",
                        "架空市若葉町2丁目3番4号 ひまわり荘",
                        List.of(new NewMember(mother, "母"), new NewMember(son, "長男"))));
        return new TestCase(cases.open("yamada", household), mother, son);
    }

    private PersonId register(NewPerson person) {
        return world.together("yamada", () -> registration.register(person));
    }

    public NamelessWish wish(TestCase about, String words) {
        return wish(about, words, today.plusDays(30));
    }

    public NamelessWish wish(TestCase about, String words, LocalDate until) {
        return new NamelessWish(
                about.id(),
                List.of(world.agency("hokubu")),
                new NamelessSheet.Text("80代と60代の二人世帯", words),
                new NamelessSheet.Terms("事例検討のため", "年代と続柄だけにした", until));
    }

    public GiveNameless.Outcome give(String login, NamelessWish wish) {
        return world.as(login, () -> giveNameless.give(wish));
    }

    public UUID given(TestCase about) {
        return ((GiveNameless.Outcome.Given) give("yamada", wish(about, NAMELESS)))
                .sheets()
                .getFirst()
                .id();
    }

    public AgencyId agency(String key) {
        return world.agency(key);
    }
}
