package org.norishiro.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnteredTest {
    private final Entered typed = Entered.of(Map.of(
            "body", new String[] {"  母 と\r\n電話 "}, "issue", new String[] {"MONEY", "HEALTH"}, "_csrf", new String[] {"t"
            }));

    @Test
    void what_was_typed_is_kept_word_for_word() {
        assertThat(typed.text("body")).isEqualTo("  母 と\r\n電話 ");
    }

    @Test
    void several_ticks_are_all_kept() {
        assertThat(typed.all("issue")).containsExactly("MONEY", "HEALTH");
        assertThat(typed.ticked("issue", "HEALTH")).isTrue();
        assertThat(typed.ticked("issue", "HOUSING")).isFalse();
    }

    @Test
    void what_belongs_to_the_frame_is_left_out() {
        assertThat(typed.has("_csrf")).isFalse();
    }

    @Test
    void a_field_that_was_not_sent_is_empty() {
        assertThat(typed.text("none")).isEmpty();
        assertThat(typed.all("none")).isEmpty();
    }

    @Test
    void prefilling_leaves_the_original_alone() {
        var filled = typed.with("method", "PHONE");

        assertThat(filled.text("method")).isEqualTo("PHONE");
        assertThat(typed.has("method")).isFalse();
    }

    @Test
    void refusals_stay_in_the_order_in_which_they_were_found() {
        var refused = typed.refuse("on", "訪問日を入力してください。").refuse("", "どちらかを選んでください。");

        assertThat(refused.errors()).extracting(Refusal::anchor).containsExactly("f-on", "main");
        assertThat(refused.error("on")).isEqualTo("訪問日を入力してください。");
        assertThat(refused.error("body")).isNull();
    }

    @Test
    void a_conflict_shows_the_other_text_only_where_it_differs() {
        var both = typed.with("goal", "働きたい").conflict("架空 花子", "10:12", Map.of("goal", "働きたい", "body", "父と電話"));

        assertThat(both.theirs("goal")).isNull();
        assertThat(both.theirs("body")).isEqualTo("父と電話");
        assertThat(both.text("body")).contains("母 と");
    }

    @Test
    void a_conflict_names_who_was_first_and_when() {
        assertThat(new Conflict("佐藤", "10:12", Map.of()).sentence())
                .isEqualTo("佐藤さんが10:12に同じ欄を直しました。両方を見比べて選んでください。入力した文は残っています。");
    }

    @Test
    void a_draft_gives_back_every_field() {
        assertThat(Entered.ofFields(Map.of("issue", List.of("MONEY", "HEALTH"))).all("issue"))
                .containsExactly("MONEY", "HEALTH");
    }
}
