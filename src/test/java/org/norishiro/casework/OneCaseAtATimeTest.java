package org.norishiro.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 視野: a page about one case asks about that case alone. くらし仕事相談室 (jiritsu: yokoyama) has two cases of different households; 社会福祉課
 * (fukushi: yamada) has one that yokoyama does not reach.
 */
@ModuleWorld
class OneCaseAtATimeTest {
    private static final String CASES = "select count(*) from support_case where id in (:one, :other)";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId one;
    private CaseId other;
    private CaseId ofAnother;

    @BeforeEach
    void two_cases_of_ones_own_and_one_of_somebody_else() {
        hana = cases.person("yokoyama", "ハナ");
        one = cases.open("yokoyama", cases.household("yokoyama", hana));
        other = cases.open("yokoyama");
        ofAnother = cases.open("yamada");
    }

    @Test
    void while_one_looks_at_a_case_what_one_reaches_is_that_case() {
        assertThat(world.<Integer>together("yokoyama", () -> {
                    look(one);
                    return seen();
                }))
                .isEqualTo(1);
    }

    @Test
    void the_next_time_one_reaches_all_as_before() {
        world.<Boolean>together("yokoyama", () -> look(one));
        assertThat(world.<Integer>together("yokoyama", this::seen)).isEqualTo(2);
    }

    @Test
    void another_case_of_the_same_person_is_seen_beside_it() {
        var second = cases.open("yokoyama", cases.household("yokoyama", hana));
        assertThat(world.<Integer>together("yokoyama", () -> {
                    look(one);
                    return sql.sql(CASES)
                            .param("one", one.value())
                            .param("other", second.value())
                            .query(Integer.class)
                            .single();
                }))
                .isEqualTo(2);
    }

    @Test
    void looking_at_a_case_out_of_reach_shows_nothing() {
        assertThat(world.<Boolean>together("yokoyama", () -> look(ofAnother))).isFalse();
        assertThat(world.<Integer>together("yokoyama", () -> {
                    look(ofAnother);
                    return rows("support_case") + rows("household") + rows("issue");
                }))
                .isZero();
    }

    @Test
    void a_case_named_by_hand_gives_no_sight_of_it() {
        assertThat(world.<Integer>together("yokoyama", () -> {
                    sql.sql("select set_config('norishiro.focus', :id, true)")
                            .param("id", "{" + ofAnother.value() + "}")
                            .query(String.class)
                            .single();
                    return rows("support_case");
                }))
                .isZero();
    }

    private boolean look(CaseId at) {
        return sql.sql("select look_at_case(:id)")
                .param("id", at.value())
                .query(Boolean.class)
                .single();
    }

    private int seen() {
        return sql.sql(CASES)
                .param("one", one.value())
                .param("other", other.value())
                .query(Integer.class)
                .single();
    }

    private int rows(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
