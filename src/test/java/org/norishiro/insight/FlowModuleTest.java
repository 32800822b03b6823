package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.database.OwnerWork;
import org.norishiro.insight.model.Count.About;
import org.norishiro.insight.model.Counting;
import org.norishiro.insight.model.Flow;
import org.norishiro.insight.model.Flow.Came;
import org.norishiro.insight.model.Flow.Stream;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Answer;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.usecase.AnswerReferral;
import org.springframework.beans.factory.annotation.Autowired;

/** In a year of which nothing else is known 社会福祉課 asked 北部包括: sixteen accepted, nine declined, none silent; and nine times 社協, which never answered. */
@ModuleWorld
@TestInstance(Lifecycle.PER_CLASS)
class FlowModuleTest {
    private static final int ACCEPTED = 16;
    private static final int DECLINED = 9;
    private static final int OF_ANOTHER = 9;

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    Counting counting;

    @Autowired
    OwnerWork owner;

    private TestCase about;
    private Flow flow;
    private int year;

    @BeforeAll
    void referrals_of_a_year_by_itself() {
        year = yearWithoutReferrals();
        about = fixture.newCase();
        var all = new ArrayList<UUID>();
        all.addAll(asked(ACCEPTED, new Answer.Accept("森 由紀", "訪問", fixture.today(), "")));
        all.addAll(asked(DECLINED, new Answer.Decline(DeclineReason.FULL, "空きがない", null, "")));
        var another = IntStream.range(0, OF_ANOTHER)
                .mapToObj(n -> fixture.sent(about).value())
                .toList();
        all.addAll(another);
        owner.run(sql -> {
            sql.sql("alter table referral no force row level security").update();
            sql.sql("alter table referral disable trigger user").update();
            sql.sql(
                            "update referral set sent_at = make_date(:year, 5, 10), reply_due = make_date(:year, 5, 20) where id = any(:ids)")
                    .param("year", year)
                    .param("ids", all.toArray(UUID[]::new))
                    .update();
            sql.sql("update referral set to_agency_id = :to where id = any(:ids)")
                    .param("to", world.agency("shakyo").value())
                    .param("ids", another.toArray(UUID[]::new))
                    .update();
            sql.sql("alter table referral enable trigger user").update();
            sql.sql("alter table referral force row level security").update();
        });
        flow = world.together("kikuchi", () -> counting.flow(new FiscalYear(year)));
    }

    /** So that it tells the same, however often it is run in one database. */
    private int yearWithoutReferrals() {
        var years = new ArrayList<Integer>();
        owner.run(sql -> {
            sql.sql("alter table referral no force row level security").update();
            years.addAll(sql.sql("""
                            select y from generate_series(2030, 2098, 2) y
                            where not exists (select from referral where extract(year from sent_at) = y) order by y limit 1""").query(Integer.class).list());
            sql.sql("alter table referral force row level security").update();
        });
        return years.getFirst();
    }

    private List<UUID> asked(int many, Answer answer) {
        return IntStream.range(0, many)
                .mapToObj(n -> {
                    var id = fixture.sent(about);
                    world.as("mori", () -> answerReferral.answer(new AnswerReferral.Command(id, 0, answer)));
                    return id.value();
                })
                .toList();
    }

    private Stream only() {
        assertThat(flow.streams()).hasSize(1);
        return flow.streams().getFirst();
    }

    @Test
    void it_tells_who_asked_whom_in_tens() {
        assertThat(only().from().id()).isEqualTo(world.agency("fukushi").value());
        assertThat(only().to().id()).isEqualTo(world.agency("hokubu").value());
        assertThat(only().of(Came.ACCEPTED)).contains(new About(20));
    }

    @Test
    void nine_and_none_are_told_alike() {
        assertThat(only().said(Came.DECLINED)).isEqualTo("10未満").isEqualTo(only().said(Came.SILENT));
    }

    @Test
    void of_agencies_between_whom_fewer_than_ten_went_nothing_is_told() {
        assertThat(flow.streams())
                .extracting(stream -> stream.to().id())
                .doesNotContain(world.agency("shakyo").value());
    }

    @Test
    void a_role_that_does_not_steer_is_told_nothing() {
        assertThat(world.count("mizuno", "select count(*) from referral_flow(?)", year))
                .isZero();
        assertThat(world.count("admin", "select count(*) from referral_flow(?)", year))
                .isZero();
    }

    @Test
    void another_year_tells_nothing_of_it() {
        assertThat(world.count("kikuchi", "select count(*) from referral_flow(?)", year - 1))
                .isZero();
    }

    @Test
    void the_page_draws_it_and_says_the_same_in_a_table() {
        assertThat(browser.as("kikuchi").get("/figures?year=" + year))
                .hasStatusOk()
                .bodyText()
                .contains("つなぎの流れの図", "受けた 約20件", "頼まれた機関", "約20", "10未満")
                .doesNotContain("/referrals/");
    }

    @Test
    void a_year_without_flow_says_so() {
        assertThat(browser.as("kikuchi").get("/figures?year=" + (year - 1)))
                .hasStatusOk()
                .bodyText()
                .contains("10件以上のつなぎがあった機関の組は、まだありません");
    }
}
