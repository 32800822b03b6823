package org.norishiro.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.emergency.model.Verdict;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.emergency.usecase.OpenInEmergency;
import org.norishiro.emergency.usecase.ReleaseLock;
import org.norishiro.emergency.usecase.ReviewOpening;
import org.norishiro.emergency.usecase.ReviewOpening.Outcome;
import org.norishiro.emergency.usecase.ShowOpenings;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Of the case (fukushi) kobayashi is the supervisor; okabe is 個人情報保護の管理者; nagai leads elsewhere. hoshi (takikan, where nagai
 * leads) and hara (okomari, where nobody does) open.
 */
@ModuleWorld
class ReviewModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    ReviewOpening reviewOpening;

    @Autowired
    ReleaseLock releaseLock;

    @Autowired
    ShowOpenings showOpenings;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    List<DueItems> desks;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void a_case_of_another_agency() {
        emergencies.forget();
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
    }

    private List<DueItem> due(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .filter(each -> each.named().equals("緊急閲覧の確認"))
                        .flatMap(each -> each.dueFor(world.person(login), cases.today()).stream())
                        .toList());
    }

    private Outcome review(String login, UUID opening) {
        return world.as(
                login,
                () -> reviewOpening.review(new ReviewOpening.Command(opening, Verdict.RIGHT, "本人に聞いた。救急隊に伝えるためだった")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kobayashi", "okabe"})
    void the_supervisor_of_the_case_and_the_privacy_officer_are_told_at_once(String login) {
        var opening = emergencies.opened("hara", about);
        assertThat(due(login)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.AWAITS_MY_ANSWER);
            assertThat(item.about()).isEqualTo("ケース " + emergencies.number("yamada", about));
            assertThat(item.what()).contains("原 美咲", "生命・身体の危険");
            assertThat(item.due()).isEqualTo(BusinessDays.next(cases.today()));
            assertThat(item.href()).isEqualTo("/emergency/openings/" + opening);
        });
    }

    @Test
    void so_is_the_supervisor_of_the_opener_who_does_not_see_the_case_thereby() {
        emergencies.opened("hoshi", about);
        assertThat(due("nagai")).hasSize(1);
        assertThat(world.count("nagai", "select count(*) from support_case where id = ?", about.value()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nagai", "yamada", "hara", "mizuno", "mori"})
    void nobody_else_is(String login) {
        var opening = emergencies.opened("hara", about);
        assertThat(due(login)).isEmpty();
        assertThat(review(login, opening))
                .isInstanceOf(login.equals("hara") ? Outcome.Own.class : Outcome.NotThere.class);
    }

    @Test
    void once_the_day_has_passed_all_supervisors_are_asked() {
        var opening = emergencies.opened("hara", about);
        overdue();
        assertThat(due("nagai"))
                .singleElement()
                .satisfies(item -> assertThat(item.overdue(cases.today())).isTrue());
        assertThat(review("nagai", opening)).isInstanceOf(Outcome.Reviewed.class);
        assertThat(world.count("nagai", "select count(*) from support_case where id = ?", about.value()))
                .isZero();
    }

    private void overdue() {
        emergencies.asOwner("hara", sql -> sql.sql("""
                        update emergency_opening set opened_at = opened_at - interval '9 days', valid_until = valid_until - interval '9 days',
                          review_due = review_due - 9""").update());
    }

    @Test
    void where_nobody_is_privacy_officer_all_supervisors_are_asked_at_once() {
        emergencies.opened("hara", about);
        emergencies.asOwner(
                "hara",
                sql -> sql.sql("update post set is_privacy_officer = false").update());
        try {
            assertThat(due("nagai")).hasSize(1);
            assertThat(due("okabe")).isEmpty();
        } finally {
            emergencies.asOwner(
                    "hara",
                    sql -> sql.sql("update post set is_privacy_officer = true where id = ?")
                            .param(world.post("okabe").value())
                            .update());
        }
    }

    @Test
    void it_is_reviewed_once_by_somebody_else() {
        var others = cases.open("hoshi");
        emergencies.open("kobayashi", new Wanted.ByNumber(emergencies.number("hoshi", others)));
        var opening = emergencies.openingOf("kobayashi", others);
        assertThat(review("kobayashi", opening)).isInstanceOf(Outcome.Own.class);
        assertThat(review("okabe", opening)).isInstanceOf(Outcome.Reviewed.class);
        assertThat(review("okabe", opening)).isInstanceOf(Outcome.ReviewedAlready.class);
        assertThat(due("okabe")).isEmpty();
        var seen = world.as("kobayashi", () -> showOpenings.show(false, 0, 50))
                .openings()
                .rows()
                .getFirst();
        assertThat(seen.review()).isNotNull().satisfies(said -> {
            assertThat(said.verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(said.by()).isEqualTo("岡部 隆");
        });
    }

    @Test
    void the_database_itself_lets_nobody_review_themselves() {
        var opening = emergencies.opened("hara", about);
        assertThatThrownBy(() -> emergencies.asOwner(
                        "hara", sql -> sql.sql("""
                                insert into emergency_review (municipality_id, opening_id, opened_by, reviewed_by, reviewed_in, verdict, words)
                                values (my_municipality(), ?, my_staff(), my_staff(), my_post(), 'RIGHT', 'よい')""").param(opening).update()))
                .hasMessageContaining("nobody_reviews_themselves");
    }

    @Test
    void who_is_kept_out_of_the_case_is_not_told_and_reviews_nothing() {
        var opening = emergencies.opened("hara", about);
        var okabe = new KeptOut.Member(world.person("okabe").staff());
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(
                        new ExcludeFromPerson.Command(hana, okabe, ExclusionGround.KIN, "夫の弟（本人から）")));
        assertThat(due("okabe")).isEmpty();
        assertThat(review("okabe", opening)).isInstanceOf(Outcome.NotThere.class);
        assertThat(due("kobayashi")).hasSize(1);
    }

    private void locked(String login) {
        for (var n = 0; n < 3; n++) emergencies.open(login, new Wanted.ByNumber("R1-999" + n));
    }

    private UUID lock(String login) {
        return world.as(login, () -> showOpenings.show(false, 0, 50))
                .locks()
                .getFirst()
                .id();
    }

    private ReleaseLock.Outcome release(String login, UUID lock) {
        return world.as(login, () -> releaseLock.release(new ReleaseLock.Command(lock, "番号を聞き間違えていた")));
    }

    @Test
    void who_was_stopped_opens_again_after_somebody_else_has_released_it() {
        locked("hoshi");
        var lock = lock("nagai");
        assertThat(due("nagai"))
                .singleElement()
                .satisfies(item -> assertThat(item.about()).isEqualTo("星 千夏"));
        for (var other : new String[] {"hoshi", "saeki", "kobayashi"})
            assertThat(release(other, lock)).as(other).isInstanceOf(ReleaseLock.Outcome.NotThere.class);
        assertThat(release("nagai", lock)).isInstanceOf(ReleaseLock.Outcome.Released.class);
        assertThat(release("okabe", lock)).isInstanceOf(ReleaseLock.Outcome.NotThere.class);
        assertThat(emergencies.open("hoshi", new Wanted.ByNumber(emergencies.number("yamada", about))))
                .isInstanceOf(OpenInEmergency.Outcome.Opened.class);
    }

    @Test
    void nobody_releases_themselves() {
        locked("nagai");
        assertThat(world.as("nagai", () -> showOpenings.show(false, 0, 50)).locks())
                .isEmpty();
        var lock = lock("okabe");
        assertThat(release("nagai", lock)).isInstanceOf(ReleaseLock.Outcome.NotThere.class);
        assertThat(release("okabe", lock)).isInstanceOf(ReleaseLock.Outcome.Released.class);
    }
}
