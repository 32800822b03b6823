package org.norishiro.household.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.calendar.PartialDate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonTest {
    @Test
    void a_name_is_kept_as_it_is_written() {
        var person = Person.register(PersonFixture.named("髙﨑", "はな", "タカサキ ハナ"));
        assertThat(person.facts().name().full()).isEqualTo("髙﨑 はな");
    }

    @Test
    void kana_is_kept_in_hiragana() {
        assertThat(new PersonName("髙﨑", null, "ﾀｶｻｷ", "", "").kana()).isEqualTo("たかさき");
    }

    @Test
    void a_name_may_be_one_word() {
        assertThat(new PersonName(null, "Suharto", "", "", "").full()).isEqualTo("Suharto");
    }

    @Test
    void who_is_not_yet_named_is_called_by_something() {
        assertThat(PersonFixture.calledBy("二階の男性").name().full()).isEqualTo("二階の男性");
    }

    @Test
    void somebody_without_name_and_without_a_way_to_call_them_cannot_be_registered() {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonFixture.calledBy(" "));
    }

    @Test
    void a_person_is_found_by_a_former_name_too() {
        var name = new PersonName("架空", "ハナ", "", "", "旧姓 渡邊");
        assertThat(Person.register(PersonFixture.facts(name, PartialDate.notAsked()))
                        .namedText())
                .contains("旧姓渡辺");
    }

    @Test
    void an_empty_address_says_why_it_is_empty() {
        assertThat(Stated.of("", Stated.State.WITHHELD).words()).isEqualTo("本人が答えない");
    }

    @Test
    void what_is_written_is_known_whatever_was_said_before() {
        assertThat(Stated.of("架空市1-1", Stated.State.NONE).state()).isEqualTo(Stated.State.KNOWN);
    }

    @Test
    void nothing_cannot_be_known() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stated(Stated.State.KNOWN, ""));
    }
}
