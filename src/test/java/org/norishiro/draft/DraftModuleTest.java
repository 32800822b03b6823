package org.norishiro.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.draft.usecase.ContinueDraft;
import org.norishiro.draft.usecase.DiscardDraft;
import org.norishiro.draft.usecase.KeepDraft;
import org.norishiro.draft.usecase.KeepDraft.Outcome;
import org.norishiro.identity.Acting;
import org.norishiro.shell.DraftOffer;
import org.norishiro.shell.DraftOffers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FormWorld
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftModuleTest {
    private static final DraftKey NOTE = new DraftKey("note:1", UUID.randomUUID());

    private final TwoPeople people;
    private final KeepDraft keepDraft;
    private final ContinueDraft continueDraft;
    private final DiscardDraft discardDraft;
    private final Drafts drafts;
    private final DraftOffers offers;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    @Autowired
    DraftModuleTest(
            TwoPeople people,
            KeepDraft keepDraft,
            ContinueDraft continueDraft,
            DiscardDraft discardDraft,
            Drafts drafts,
            DraftOffers offers,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.people = people;
        this.keepDraft = keepDraft;
        this.continueDraft = continueDraft;
        this.discardDraft = discardDraft;
        this.drafts = drafts;
        this.offers = offers;
        this.sql = sql;
        this.transaction = transaction;
    }

    @BeforeEach
    void nobody_has_drafts() {
        for (var who : List.of(people.ichiko, people.jiro)) {
            people.as(who, () -> {
                drafts.mine().forEach(draft -> discardDraft.discard(draft.key()));
                return true;
            });
        }
    }

    private Outcome keep(Acting who, DraftKey key, String text, @Nullable UUID submission) {
        var fields = Map.of("body", List.of(text), "issue", List.of("MONEY", "HEALTH"));
        return people.as(
                who, () -> keepDraft.keep(new KeepDraft.Command(key, "/cases/1#note", "記録", fields, submission)));
    }

    @Test
    void what_is_typed_comes_back_word_for_word() {
        keep(people.ichiko, NOTE, "  受診日の相談。\r\n来週火曜なら…𠮷 ", null);

        assertThat(people.as(people.ichiko, () -> continueDraft.fields(NOTE)))
                .contains(Map.of("body", List.of("  受診日の相談。\r\n来週火曜なら…𠮷 "), "issue", List.of("MONEY", "HEALTH")));
    }

    @Test
    void the_later_text_replaces_the_earlier() {
        keep(people.ichiko, NOTE, "一", null);
        keep(people.ichiko, NOTE, "一と二", null);

        assertThat(people.as(people.ichiko, drafts::mine))
                .extracting(Draft::excerpt)
                .containsExactly("一と二");
    }

    @Test
    void two_sheets_of_one_form_have_a_draft_each() {
        keep(people.ichiko, NOTE, "一本目の電話", null);
        keep(people.ichiko, new DraftKey("note:1", UUID.randomUUID()), "二本目の電話", null);

        assertThat(people.as(people.ichiko, () -> offers.offers("note:1")))
                .extracting(DraftOffer::excerpt)
                .containsExactly("二本目の電話", "一本目の電話");
        assertThat(people.as(people.ichiko, () -> continueDraft.fields(NOTE)).orElseThrow())
                .containsEntry("body", List.of("一本目の電話"));
    }

    @Test
    void a_colleague_sees_nothing_of_it() {
        keep(people.ichiko, NOTE, "見立て", null);

        assertThat(people.as(people.jiro, drafts::mine)).isEmpty();
        assertThat(people.as(people.jiro, () -> continueDraft.fields(NOTE))).isEmpty();
        assertThat(people.as(people.jiro, () -> offers.offers("note:1"))).isEmpty();
    }

    @Test
    void a_colleague_cannot_throw_it_away() {
        keep(people.ichiko, NOTE, "見立て", null);
        people.as(people.jiro, () -> {
            discardDraft.discard(NOTE);
            return true;
        });

        assertThat(people.as(people.ichiko, drafts::mine)).hasSize(1);
    }

    @Test
    void it_is_offered_with_the_time_and_the_way_back() {
        keep(people.ichiko, NOTE, "見立て", null);

        var offer = people.as(people.ichiko, () -> offers.offers("note:1")).getFirst();
        assertThat(offer.continueUrl()).isEqualTo("/cases/1?draft=" + NOTE.sheet() + "#note");
        assertThat(offer.savedAt()).matches("\\d{1,2}:\\d{2}");
    }

    @Test
    void an_emptied_form_leaves_no_draft() {
        keep(people.ichiko, NOTE, "見立て", null);
        var emptied = people.as(
                people.ichiko,
                () -> keepDraft.keep(new KeepDraft.Command(NOTE, "/cases/1", "", Map.of("body", List.of(" ")), null)));

        assertThat(emptied).isInstanceOf(Outcome.NothingWritten.class);
        assertThat(people.as(people.ichiko, drafts::mine)).isEmpty();
    }

    @Test
    void what_nobody_came_back_for_is_cleared_away_by_whoever_writes_next() {
        keep(people.ichiko, NOTE, "異動した人の下書き", null);
        inDatabase(people.ichiko, "update draft set saved_at = now() - interval '31 days' returning 1");

        keep(people.jiro, NOTE, "次の人の文", null);

        assertThat(inDatabase(people.ichiko, "select 1 from draft")).isEmpty();
        assertThat(inDatabase(people.jiro, "select 1 from draft")).hasSize(1);
    }

    private List<Integer> inDatabase(Acting who, String words) {
        return people.as(
                who,
                () -> Objects.requireNonNull(transaction.execute(
                        begun -> sql.sql(words).query(Integer.class).list())));
    }

    @Test
    void a_text_beyond_all_measure_is_not_taken() {
        assertThat(keep(people.ichiko, NOTE, "長".repeat(200_001), null)).isInstanceOf(Outcome.TooLong.class);
    }
}
