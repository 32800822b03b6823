package org.norishiro.linking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.linking.model.Sign.By;
import org.norishiro.linking.model.Signs.Member;
import org.norishiro.linking.model.Signs.Told;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignsTest {
    private static final Member GRANDMOTHER = member("祖母", 82);
    private static final Member SON = member("長男", 55);
    private static final Member CHILD = member("孫", 9);

    private final Signs signs = new Signs(
            List.of(
                    trouble("CARE"),
                    trouble("ADDICTION"),
                    trouble("CHILD_ABUSE"),
                    trouble("ELDER_ABUSE"),
                    trouble("DISABILITY_ABUSE"),
                    trouble("PARTNER_VIOLENCE")),
            List.of(
                    new Sign("CARE", By.CODE, "18"),
                    new Sign("CARE", By.WORD, "認知症"),
                    new Sign("ADDICTION", By.WORD, "アルコール"),
                    new Sign(Signs.ABUSE, By.WORD, "暴力"),
                    new Sign(Signs.ABUSE, By.WORD, "DV")));

    private static Trouble trouble(String code) {
        return new Trouble(code, code, code, "");
    }

    private static Member member(String name, int age) {
        return new Member(PersonId.next(), name, new Ages(age, age));
    }

    private static Told told(@Nullable Member whose, @Nullable String code, String words) {
        return new Told(
                IssueId.next(), whose == null ? null : whose.id(), whose == null ? "世帯" : whose.name(), code, words, 1);
    }

    private List<String> read(List<Member> members, Told... told) {
        return signs.read(List.of(told), members).needs().stream()
                .map(need -> need.aboutWhom() + " " + need.trouble().code())
                .toList();
    }

    @Test
    void a_trouble_is_read_out_of_the_code_of_the_form() {
        assertThat(read(List.of(GRANDMOTHER), told(GRANDMOTHER, "18", "足が弱った"))).containsExactly("祖母 CARE");
    }

    @Test
    void a_trouble_is_read_out_of_words_in_any_width() {
        assertThat(read(List.of(SON), told(SON, null, "ｱﾙｺｰﾙをやめられない"))).containsExactly("長男 ADDICTION");
    }

    @Test
    void one_issue_may_tell_of_several_troubles() {
        assertThat(read(List.of(SON), told(SON, "18", "認知症とアルコール"))).containsExactly("長男 CARE", "長男 ADDICTION");
    }

    @Test
    void the_same_trouble_of_one_person_is_read_once() {
        assertThat(read(List.of(SON), told(SON, null, "認知症の疑い"), told(SON, "18", "介護がいる")))
                .containsExactly("長男 CARE");
    }

    @Test
    void what_somebody_has_is_not_read_of_the_household_again() {
        assertThat(read(List.of(SON), told(null, null, "家の中のアルコール"), told(SON, null, "アルコール")))
                .containsExactly("長男 ADDICTION");
    }

    @Test
    void an_issue_without_any_sign_is_said_to_be_unread() {
        var issue = told(SON, "24", "手紙が読めない");
        assertThat(signs.read(List.of(issue), List.of(SON)).unread()).containsExactly(issue);
    }

    @Test
    void violence_where_a_child_lives_may_be_violence_to_the_child() {
        assertThat(read(List.of(SON, CHILD), told(null, null, "夜の暴力"))).containsExactly("世帯 CHILD_ABUSE");
    }

    @Test
    void violence_written_about_who_does_it_may_be_violence_to_an_old_person_of_the_household() {
        assertThat(read(List.of(GRANDMOTHER, SON), told(SON, null, "家庭内の暴力"))).containsExactly("世帯 ELDER_ABUSE");
    }

    @Test
    void violence_among_the_grown_is_that_of_a_partner_until_somebody_knows_better() {
        assertThat(read(List.of(SON), told(SON, null, "暴力がある"))).containsExactly("世帯 PARTNER_VIOLENCE");
    }

    @Test
    void to_be_all_right_is_no_husband() {
        assertThat(read(List.of(GRANDMOTHER), told(GRANDMOTHER, null, "暴力を受けたが大丈夫と言う")))
                .containsExactly("世帯 ELDER_ABUSE");
    }

    @Test
    void violence_of_a_partner_is_read_beside_that_to_a_child() {
        assertThat(read(List.of(SON, CHILD), told(SON, null, "夫のＤＶ")))
                .containsExactly("世帯 CHILD_ABUSE", "世帯 PARTNER_VIOLENCE");
    }
}
