package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.demo.DemoIds;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.usecase.AddStaff;
import org.norishiro.identity.usecase.ShowStaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Nobody comes to work at an agency that is kept out of what they hold. 多機関協働 (takikan) is kept out of hana; a newcomer holds her case. */
@ModuleWorld
class TakingPostsScreenTest {
    private static final String REFUSED = "先に、ほかの人に引き継いでもらってください";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    AddStaff addStaff;

    @Autowired
    ShowStaffMember showStaffMember;

    @Autowired
    JdbcClient sql;

    private StaffId newcomer;
    private CaseId about;

    @BeforeEach
    void somebody_holds_what_another_agency_is_kept_out_of() {
        var added = (AddStaff.Outcome.Added) world.as(
                "admin",
                () -> addStaff.add(new AddStaff.Command(
                        "t" + UUID.randomUUID().toString().substring(0, 12),
                        "架空 試",
                        "かくう ためし",
                        DemoIds.agency("fukushi"),
                        "保護第一係",
                        Role.CASEWORKER,
                        LocalDate.of(2024, 4, 1),
                        null)));
        newcomer = added.staff();
        var hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
        handedTo(post());
        write(
                "insert into exclusion (id, person_id, agency_id, ground, words) values (gen_random_uuid(), ?, ?, 'KIN', '元の夫の弟')",
                hana.value(),
                DemoIds.agency("takikan").value());
    }

    private UUID post() {
        return shown().posts().getFirst().id().value();
    }

    private ShowStaffMember.Shown shown() {
        return world.as("admin", () -> showStaffMember.show(newcomer)).orElseThrow();
    }

    private void handedTo(UUID post) {
        write("update support_case set holder_post_id = ? where id = ?", post, about.value());
    }

    private void write(String statement, Object... values) {
        world.together("yamada", () -> sql.sql(statement).params(values).update());
    }

    private MockMvcRequestBuilder takes(String agency, LocalDate from, @Nullable LocalDate until) {
        return browser.as("admin")
                .post("/admin/staff/" + newcomer + "/posts/new")
                .param("version", Long.toString(shown().staff().version()))
                .param("agency", DemoIds.agency(agency).toString())
                .param("title", "調整担当")
                .param("role", "COORDINATOR")
                .param("concurrent", "true")
                .param("from", JapaneseDates.plain(from))
                .param("until", until == null ? "" : JapaneseDates.plain(until));
    }

    @Test
    void who_holds_it_is_given_no_post_there_and_nobody_is_told_why() {
        for (var from : new LocalDate[] {cases.today(), cases.today().plusMonths(3)})
            assertThat(takes("takikan", from, null))
                    .hasStatus(422)
                    .bodyText()
                    .contains(REFUSED, "調整担当")
                    .doesNotContain("ハナ", "元の夫の弟");
        assertThat(takes("okomari", cases.today(), null)).hasStatus(303);
    }

    @Test
    void a_post_that_is_over_keeps_nobody_out() {
        assertThat(takes("takikan", cases.today().minusDays(9), cases.today().minusDays(1)))
                .hasStatus(303);
    }

    @Test
    void once_it_is_handed_over_they_are() {
        handedTo(world.post("yamada").value());
        assertThat(takes("takikan", cases.today(), null)).hasStatus(303);
        assertThatThrownBy(() -> handedTo(post())).hasStackTraceContaining("somebody kept out holds it");
    }

    @Test
    void the_end_of_such_a_post_is_not_pushed_back() {
        takes("takikan", cases.today().minusDays(9), cases.today().minusDays(1)).exchange();
        var ended = shown().posts().stream()
                .filter(post -> post.until() != null)
                .findFirst()
                .orElseThrow();
        assertThat(browser.as("admin")
                        .post("/admin/staff/" + newcomer + "/posts/"
                                + ended.id().value() + "/end")
                        .param("version", Long.toString(shown().staff().version()))
                        .param("last", JapaneseDates.plain(cases.today())))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
    }

    @Test
    void the_database_refuses_it_besides() {
        assertThatThrownBy(() -> world.together(
                        "admin",
                        () -> sql.sql("""
                                        insert into post (municipality_id, id, staff_id, agency_id, title, role, is_concurrent, valid_from)
                                        values (my_municipality(), gen_random_uuid(), ?, ?, '調整担当', 'COORDINATOR', true, current_date)""")
                                .params(
                                        newcomer.value(),
                                        DemoIds.agency("takikan").value())
                                .update()))
                .hasStackTraceContaining("somebody kept out holds it");
    }
}
