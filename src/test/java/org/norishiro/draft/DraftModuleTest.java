package org.norishiro.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import org.norishiro.shell.DraftOffers;
import org.springframework.beans.factory.annotation.Autowired;

@FormWorld
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftModuleTest {
    private final TwoPeople people;
    private final KeepDraft keepDraft;
    private final ContinueDraft continueDraft;
    private final DiscardDraft discardDraft;
    private final Drafts drafts;
    private final DraftOffers offers;

    @Autowired
    DraftModuleTest(
            TwoPeople people,
            KeepDraft keepDraft,
            ContinueDraft continueDraft,
            DiscardDraft discardDraft,
            Drafts drafts,
            DraftOffers offers) {
        this.people = people;
        this.keepDraft = keepDraft;
        this.continueDraft = continueDraft;
        this.discardDraft = discardDraft;
        this.drafts = drafts;
        this.offers = offers;
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

    private Outcome keep(Acting who, String key, String text, @Nullable UUID submission) {
        var fields = Map.of("body", List.of(text), "issue", List.of("MONEY", "HEALTH"));
        return people.as(
                who, () -> keepDraft.keep(new KeepDraft.Command(key, "/cases/1#note", "記録", fields, submission)));
    }

    @Test
    void what_is_typed_comes_back_word_for_word() {
        keep(people.ichiko, "note:1", "  受診日の相談。\r\n来週火曜なら…𠮷 ", null);

        assertThat(people.as(people.ichiko, () -> continueDraft.fields("note:1")))
                .contains(Map.of("body", List.of("  受診日の相談。\r\n来週火曜なら…𠮷 "), "issue", List.of("MONEY", "HEALTH")));
    }

    @Test
    void the_later_text_replaces_the_earlier() {
        keep(people.ichiko, "note:1", "一", null);
        keep(people.ichiko, "note:1", "一と二", null);

        assertThat(people.as(people.ichiko, drafts::mine))
                .extracting(Draft::excerpt)
                .containsExactly("一と二");
    }

    @Test
    void a_colleague_sees_nothing_of_it() {
        keep(people.ichiko, "note:1", "見立て", null);

        assertThat(people.as(people.jiro, drafts::mine)).isEmpty();
        assertThat(people.as(people.jiro, () -> continueDraft.fields("note:1"))).isEmpty();
        assertThat(people.as(people.jiro, () -> offers.offer("note:1"))).isEmpty();
    }

    @Test
    void a_colleague_cannot_throw_it_away() {
        keep(people.ichiko, "note:1", "見立て", null);
        people.as(people.jiro, () -> {
            discardDraft.discard("note:1");
            return true;
        });

        assertThat(people.as(people.ichiko, drafts::mine)).hasSize(1);
    }

    @Test
    void it_is_offered_with_the_time_and_the_way_back() {
        keep(people.ichiko, "note:1", "見立て", null);

        var offer = people.as(people.ichiko, () -> offers.offer("note:1")).orElseThrow();
        assertThat(offer.continueUrl()).isEqualTo("/cases/1?draft=use#note");
        assertThat(offer.savedAt()).matches("\\d{1,2}:\\d{2}");
    }

    @Test
    void an_emptied_form_leaves_no_draft() {
        keep(people.ichiko, "note:1", "見立て", null);
        var emptied = people.as(
                people.ichiko,
                () -> keepDraft.keep(
                        new KeepDraft.Command("note:1", "/cases/1", "", Map.of("body", List.of(" ")), null)));

        assertThat(emptied).isInstanceOf(Outcome.NothingWritten.class);
        assertThat(people.as(people.ichiko, drafts::mine)).isEmpty();
    }

    @Test
    void a_text_beyond_all_measure_is_not_taken() {
        assertThat(keep(people.ichiko, "note:1", "長".repeat(200_001), null)).isInstanceOf(Outcome.TooLong.class);
    }
}
