package org.norishiro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoWorld
class DemoModuleTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    DemoMunicipality municipality;

    /** What all people of the town see together: nobody sees everything. */
    private Set<String> seen(String query) {
        var seen = new TreeSet<String>();
        for (var row : Rows.of("staff.csv")) {
            seen.addAll(world.together(
                    row.get("login"), () -> sql.sql(query).query(String.class).list()));
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select state from support_case | OPEN CLOSED FOLLOWED_UP SUSPENDED
            select phase from support_case | INTAKE ASSESSMENT PLANNING SUPPORT FOLLOW_UP
            select coalesce(outcome, 'NOT_YET') from consultation | NOT_YET INFORMED REFER SEEK_CONSENT CONTINUE MULTI_AGENCY SUSPENDED
            select state from referral | SENT ASKED_BACK ACCEPTED DECLINED OUTCOME_REPORTED SETTLED
            select state from sitting | PLANNED HELD CALLED_OFF
            select state from agenda_item | TABLED CLOSED
            select conclusion from agenda_item where state = 'CLOSED' | DECIDED NO_CLEAR_PLAN
            select state from plan | DRAFT AGREED EVALUATED
            select reply from plan_role | NOT_NEEDED NOT_YET_ASKED AWAITED ACCEPTED DECLINED ASKED
            select progress from plan_role | NOT_STARTED UNDER_WAY STANDING_BY DONE
            select result from evaluation | CLOSE REPLAN
            select state from consent | GIVEN NOT_ASKED REFUSED UNOBTAINABLE REQUESTED WITHDRAWN
            select consent_standing(id, now()) from consent | GIVEN EXPIRED WITHDRAWN
            """)
    void every_state_is_there_to_be_seen(String query, String states) {
        assertThat(seen(query)).contains(states.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            support_case | next_date is not null
            consultation | outcome is null
            referral | state in ('SENT', 'ASKED_BACK', 'ACCEPTED')
            """)
    void something_is_overdue_due_today_and_coming_on_any_day(String table, String open) {
        var due = table.equals("referral") ? "next_due" : "next_date";
        assertThat(seen(
                        "select case when %s < current_date then 'OVERDUE' when %s <= current_date + 1 then 'NOW' else 'COMING' end from %s where %s"
                                .formatted(due, due, table, open)))
                .contains("OVERDUE", "COMING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select id::text from support_case where state <> 'CLOSED' and (holder_post_id is null or next_date is null)
            select id::text from consultation where outcome is null and (holder_post_id is null or next_date is null)
            select id::text from referral where state not in ('SETTLED', 'TAKEN_BACK') and next_due is null
            select id::text from plan where state = 'AGREED' and next_monitoring is null
            select id::text from agenda_item where state = 'CLOSED' and next_date is null and ended_reason = ''
            """)
    void nothing_open_is_without_a_holder_and_a_date(String nobodys) {
        assertThat(seen(nobodys)).isEmpty();
    }

    @Test
    void about_sixty_households_are_told_and_the_others_generated() {
        var told = new TreeSet<>(seen("select id::text from household"));
        // how they live is told to those who see it; who sees a part of a household is told nothing
        told.removeAll(
                seen(
                        "select household_id::text from shown_dwellings(array(select id from household)) where circumstances = '計測のために作った世帯'"));
        assertThat(told).hasSizeBetween(55, 70);
    }

    @Test
    void as_many_cases_are_generated_as_asked_for() {
        assertThat(
                        seen(
                                "select c.id::text from support_case c join shown_dwellings(array(select id from household)) d on d.household_id = c.household_id where d.circumstances = '計測のために作った世帯'"))
                .hasSizeBetween(298, 302);
    }

    @Test
    void every_name_says_that_it_is_invented() {
        assertThat(seen("select family_name from person where family_name is not null"))
                .containsExactly("架空");
    }

    @Test
    void a_second_start_loads_nothing_again() {
        var before = seen("select id::text from support_case");
        municipality.run(new DefaultApplicationArguments());
        assertThat(seen("select id::text from support_case")).isEqualTo(before);
    }
}
