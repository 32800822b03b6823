package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.LastChange;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.LocateItem;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.conference.usecase.ShowSitting;
import org.norishiro.draft.DraftedForms;
import org.norishiro.protection.Askable;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of a sitting, or the one part of it that was written, as what was done came out. */
@Component
class DayScreen {
    private final ShowSitting showSitting;
    private final LocateItem locateItem;
    private final DraftedForms drafts;

    DayScreen(ShowSitting showSitting, LocateItem locateItem, DraftedForms drafts) {
        this.showSitting = showSitting;
        this.locateItem = locateItem;
        this.drafts = drafts;
    }

    /** A part of the page as somebody posted it. */
    record Posted(SittingId sitting, AgendaItemId item, Section section, Entered entered, Htmx htmx) {}

    Posted posted(String sitting, String item, Section section, HttpServletRequest request, Htmx htmx) {
        return new Posted(Ids.of(SittingId::of, sitting), itemOf(sitting, item), section, Entered.of(request), htmx);
    }

    /** Under another sitting than its own an item is not there. */
    AgendaItemId itemOf(String sitting, String item) {
        var of = Ids.of(SittingId::of, sitting);
        var named = Ids.of(AgendaItemId::of, item);
        if (locateItem.sittingOf(named).filter(own -> !own.equals(of)).isPresent()) throw new NotThere();
        return named;
    }

    /** @param query {@code role-row} or {@code decision-row}: a row to put right */
    ModelAndView show(SittingId sitting, @Nullable AgendaItemId item, HttpServletRequest request) {
        var page = page(sitting, item, Entered.of(request), null, null, null);
        var card = page.seen().item();
        if (card == null) return Screens.page("conference/sitting", page);
        var forms = new EnumMap<Section, Entered>(page.forms());
        for (var section : List.of(Section.WORDS, Section.CLOSING))
            forms.put(section, drafts.entered(section.draft(card.item().id()), request, page.entered(section)));
        return Screens.page("conference/sitting", new DayPage(page.seen(), forms, null));
    }

    ModelAndView refused(Posted posted, Entered entered) {
        var page = page(posted.sitting(), posted.item(), Entered.blank(), posted.section(), entered, null);
        return Screens.refused(
                posted.htmx(), "conference/sitting", posted.section().template(), page);
    }

    ModelAndView answer(Posted posted, RecordOutcome outcome, String notice) {
        return switch (outcome) {
            case RecordOutcome.Done(var sitting) -> saved(posted, sitting, notice);
            case RecordOutcome.NotFound() -> throw new NotThere();
            case RecordOutcome.NotYours() ->
                refused(posted, posted.entered().refuse("", "記録をつけるのは議長・招集した人・事務局です。必要なときは事務局に伝えてください。"));
            case RecordOutcome.NotOpen() ->
                refused(posted, posted.entered().refuse("", "この案件はもう閉じられているか、会議が中止になりました。"));
            case RecordOutcome.NotToBeAsked() ->
                refused(posted, posted.entered().refuse("agency", Askable.REFUSAL));
            case RecordOutcome.ConsentLacks(var what) ->
                refused(posted, posted.entered().refuse("", TablingForm.notAgreedTo(what)));
            case RecordOutcome.ChangedMeanwhile() -> conflict(posted);
        };
    }

    private ModelAndView saved(Posted posted, SittingId sitting, String notice) {
        if (!posted.htmx().fragment())
            return Screens.redirect(
                    "/sittings/" + sitting + "?item=" + posted.item() + "#"
                            + posted.section().id(),
                    notice);
        var page = page(sitting, posted.item(), Entered.blank(), null, null, notice);
        return Screens.page(posted.section().template(), page);
    }

    private ModelAndView conflict(Posted posted) {
        var seen = seen(posted.sitting(), posted.item());
        var card = seen.item();
        if (card == null) throw new NotThere();
        var page = page(
                posted.sitting(), posted.item(), Entered.blank(), posted.section(), withTheirs(posted, card), null);
        return Screens.conflict(
                posted.htmx(), "conference/sitting", posted.section().template(), page);
    }

    private static Entered withTheirs(Posted posted, ItemCard card) {
        var theirs = DayFields.now(posted.section(), card, posted.entered());
        if (theirs.isEmpty()) return posted.entered().refuse("", "この行はほかの人が先に直したか、取り消しました。いまの内容を見てください。");
        var changed = lastChange(posted, card);
        var entered = posted.entered()
                .conflict(changed.by(), JapaneseDates.time(changed.at().toLocalTime()), theirs);
        for (var field : theirs.entrySet())
            if (field.getKey().contains("version")) entered = entered.with(field.getKey(), field.getValue());
        return posted.section() == Section.PRIORITIES
                ? entered.with(
                        "before",
                        card.priorities().stream().map(each -> each.words()).toArray(String[]::new))
                : entered;
    }

    private static LastChange lastChange(Posted posted, ItemCard card) {
        Optional<LastChange> row = switch (posted.section()) {
            case ROLES ->
                card.roles().stream()
                        .filter(each -> posted.entered()
                                .text("role-row")
                                .equals(each.id().toString()))
                        .map(ItemCard.Role::changed)
                        .findFirst();
            case DECISIONS ->
                card.decisions().stream()
                        .filter(each -> posted.entered()
                                .text("decision-row")
                                .equals(each.id().toString()))
                        .map(ItemCard.Decision::changed)
                        .findFirst();
            case ATTENDANCE ->
                card.invited().stream()
                        .filter(each ->
                                !posted.entered().text("version-" + each.id()).equals(String.valueOf(each.version())))
                        .map(ItemCard.Invited::changed)
                        .findFirst();
            default -> Optional.empty();
        };
        return row.orElse(card.changed());
    }

    private DayPage page(
            SittingId sitting,
            @Nullable AgendaItemId item,
            Entered query,
            @Nullable Section section,
            @Nullable Entered entered,
            @Nullable String said) {
        var seen = seen(sitting, item);
        var forms = new EnumMap<Section, Entered>(Section.class);
        for (var each : Section.values()) forms.put(each, DayFields.of(each, seen, query));
        if (section != null && entered != null) forms.put(section, entered);
        return new DayPage(seen, forms, said);
    }

    private ShowSitting.Seen seen(SittingId sitting, @Nullable AgendaItemId item) {
        return showSitting.show(sitting, item).orElseThrow(NotThere::new);
    }
}
