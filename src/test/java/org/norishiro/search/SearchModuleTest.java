package org.norishiro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.casework.usecase.WithdrawNote;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.search.model.Excerpt.Piece;
import org.norishiro.search.model.RecordKind;
import org.norishiro.search.usecase.SearchRecords;
import org.norishiro.search.usecase.SearchRecords.Hit;
import org.norishiro.search.usecase.SearchRecords.Outcome;
import org.norishiro.search.usecase.SearchRecords.Outcome.Found;
import org.norishiro.search.usecase.SearchRecords.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 社会福祉課 (yamada, sato, okabe) has the case; 北部地域包括 (mori) is in the team or not; every test looks for a word of its own. */
@ModuleWorld
class SearchModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    SearchRecords searchRecords;

    @Autowired
    RecordNote recordNote;

    @Autowired
    WithdrawNote withdrawNote;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void a_case() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
    }

    /** A word nobody else writes: kanji that follow from a random number. */
    private static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 12)
                .chars()
                .mapToObj(digit -> Character.toString(0x6210 + digit))
                .collect(Collectors.joining());
    }

    private UUID note(String body) {
        return note(body, null);
    }

    private UUID note(String body, @Nullable UUID corrects) {
        var command = new RecordNote.Command(about, cases.today(), null, "04", "本人", body, null, "", null, corrects);
        return ((RecordNote.Outcome.Recorded) world.as("yamada", () -> recordNote.record(command))).id();
    }

    private Outcome search(String login, Query query) {
        return world.as(login, () -> searchRecords.search(query));
    }

    private Found found(String login, String typed, RecordKind... kinds) {
        return (Found) search(login, new Query(typed, Set.of(kinds), null, null, false, 0, 20));
    }

    private int hits(String login, String typed) {
        return found(login, typed).total();
    }

    private UUID joinsTheTeam() {
        var seat = UUID.randomUUID();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date - 9)")
                        .params(seat, about.value(), world.agency("hokubu").value())
                        .update());
        return seat;
    }

    @Test
    void what_was_asked_of_another_agency_is_found_by_both() {
        var word = word();
        world.together(
                "yamada",
                () -> sql.sql("""
                                insert into referral (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, state, next_due, holder_post_id)
                                values (?, ?, ?, ?, 'INTERNAL_USE', '要る', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value(),
                                word)
                        .update());
        assertThat(found("yamada", word, RecordKind.REFERRAL).hits()).hasSize(1);
        assertThat(found("mori", word, RecordKind.REFERRAL).hits()).hasSize(1);
        assertThat(hits("nishi", word)).isZero();
    }

    @Test
    void any_two_letters_of_a_note_find_it() {
        var word = word();
        note("昨日の" + word + "のあと");
        assertThat(IntStream.range(0, word.length() - 3).mapToObj(n -> word.substring(n, n + 4)))
                .allSatisfy(part -> assertThat(hits("yamada", part)).isOne());
    }

    @Test
    void variants_kana_and_width_are_found_alike() {
        var word = word();
        note(word + "の髙﨑さんがデイサービスを休んだ");
        for (var typed : List.of("高崎", "髙﨑", "ﾃﾞｲｻｰﾋﾞｽ", "でいさーびす", "高崎　デイ"))
            assertThat(hits("yamada", word + " " + typed)).as(typed).isOne();
    }

    @Test
    void the_hit_is_marked_in_the_text_as_it_was_written() {
        var word = word();
        note("きのう 髙﨑" + word + "を訪ねた");
        var hit = found("yamada", "高崎" + word).hits().getFirst();
        assertThat(hit.excerpt().pieces()).contains(new Piece("髙﨑" + word, true));
        assertThat(hit.what()).startsWith("経過記録");
        assertThat(hit.href()).startsWith("/cases/" + about + "/notes/");
    }

    @Test
    void all_words_must_be_there_and_a_phrase_in_its_order() {
        var word = word();
        note(word + "に生活保護の申請を案内した");
        assertThat(hits("yamada", word + " 申請 保護")).isOne();
        assertThat(hits("yamada", word + " 却下")).isZero();
        assertThat(hits("yamada", word + " 保護生活")).isZero();
    }

    @Test
    void another_agency_does_not_find_it_and_learns_no_number() {
        var word = word();
        note(word);
        assertThat(found("mori", word)).isEqualTo(new Found(List.of(), 0, false));
    }

    @Test
    void what_is_hidden_moves_no_page_and_no_count() {
        var word = word();
        note(word + "一");
        note(word + "二");
        var theirs = cases.open("takeda", cases.household("takeda", cases.person("takeda", word)));
        assertThat(theirs).isNotNull();
        assertThat(found("yamada", word).total()).isEqualTo(2);
        var second = (Found) search("yamada", new Query(word, Set.of(), null, null, false, 1, 1));
        assertThat(second.hits()).hasSize(1);
        assertThat(found("takeda", word).hits()).extracting(Hit::what).containsExactly("人");
    }

    @Test
    void an_agency_in_the_team_finds_what_it_is_shown_until_its_membership_ends() {
        var word = word();
        note(word);
        var seat = joinsTheTeam();
        assertThat(hits("mori", word)).isZero();
        cases.disclose("yamada", about, "hokubu", null, FieldClass.PROGRESS);
        assertThat(hits("mori", word)).isOne();
        world.together(
                "yamada",
                () -> sql.sql("update team_member set until = current_date - 2 where id = ?")
                        .param(seat)
                        .update());
        assertThat(hits("mori", word)).isZero();
    }

    @Test
    void whoever_is_kept_out_finds_nothing_from_the_next_statement_on() {
        var word = word();
        note(word);
        assertThat(hits("sato", word)).isOne();
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person("sato").staff()), ExclusionGround.KIN, "本人の兄")));
        assertThat(hits("sato", word)).isZero();
        assertThat(hits("yamada", word)).isOne();
    }

    @Test
    void a_note_taken_back_is_gone() {
        var word = word();
        var note = note(word);
        world.as("yamada", () -> withdrawNote.withdraw(new WithdrawNote.Command(about, note)));
        assertThat(hits("yamada", word)).isZero();
    }

    @Test
    void a_corrected_note_is_found_and_says_so() {
        var word = word();
        var old = note(word + "を長男と話した");
        note(word + "を次男と話した", old);
        assertThat(found("yamada", word).hits()).extracting(Hit::note).containsExactlyInAnyOrder("", "このあと訂正された記録です");
    }

    @Test
    void a_corrected_text_is_found_by_what_it_says_now() {
        var before = word();
        var after = word();
        var person = cases.person("yamada", before);
        world.together(
                "yamada",
                () -> sql.sql("update person set given_name = ? where id = ?")
                        .params(after, person.value())
                        .update());
        assertThat(hits("yamada", before)).isZero();
        assertThat(hits("yamada", after)).isOne();
    }

    @Test
    void a_person_is_found_by_the_whole_name() {
        var word = word();
        cases.person("yamada", word);
        assertThat(found("yamada", "架空" + word, RecordKind.PERSON).hits())
                .extracting(Hit::about)
                .containsExactly("架空 " + word);
        assertThat(found("yamada", "架空" + word, RecordKind.NOTE).total()).isZero();
    }

    @Test
    void consultations_and_their_issues_are_found() {
        cases.consultation("yamada", hana);
        assertThat(found("yamada", "物忘れが心配", RecordKind.CONSULTATION).hits()).isNotEmpty();
        assertThat(found("yamada", "猫が増えている", RecordKind.CONSULTATION).hits()).isNotEmpty();
    }

    @Test
    void only_what_is_mine_can_be_asked_for() {
        var word = word();
        note(word);
        assertThat(((Found) search("yamada", new Query(word, Set.of(), null, null, true, 0, 20))).total())
                .isOne();
        assertThat(((Found) search("sato", new Query(word, Set.of(), null, null, true, 0, 20))).total())
                .isZero();
    }

    @Test
    void a_period_can_be_asked_for() {
        var word = word();
        note(word);
        var today = cases.today();
        assertThat(((Found) search("yamada", new Query(word, Set.of(), today, today, false, 0, 20))).total())
                .isOne();
        assertThat(((Found) search("yamada", new Query(word, Set.of(), null, today.minusDays(1), false, 0, 20)))
                        .total())
                .isZero();
    }

    @Test
    void what_is_too_short_or_too_long_is_refused() {
        assertThat(search("yamada", new Query("母", Set.of(), null, null, false, 0, 20)))
                .isEqualTo(new Outcome.TooShort());
        assertThat(search("yamada", new Query("。・", Set.of(), null, null, false, 0, 20)))
                .isEqualTo(new Outcome.TooShort());
        assertThat(search("yamada", new Query("母".repeat(101), Set.of(), null, null, false, 0, 20)))
                .isEqualTo(new Outcome.TooLong());
        assertThat(search("yamada", new Query(" ", Set.of(), null, null, false, 0, 20)))
                .isEqualTo(new Outcome.NothingTyped());
    }

    @Test
    void the_trail_says_what_was_shown_but_not_what_was_looked_for() {
        var word = word();
        var note = note(word);
        found("yamada", word);
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ? and why = '検索の結果' and case_id = ?",
                        note,
                        about.value()))
                .isOne();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where why like ?",
                        "%" + word.substring(0, 3) + "%"))
                .isZero();
    }
}
