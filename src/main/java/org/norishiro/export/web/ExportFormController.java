package org.norishiro.export.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.norishiro.draft.DraftedForms;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.usecase.AskForExport;
import org.norishiro.export.usecase.AskForExport.Outcome;
import org.norishiro.export.usecase.OfferExport;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 一覧を書き出す. */
@Controller
class ExportFormController {
    private static final String FORM = "export/new";

    private final OfferExport offerExport;
    private final AskForExport askForExport;
    private final DraftedForms drafts;
    private final Clock clock;

    ExportFormController(OfferExport offerExport, AskForExport askForExport, DraftedForms drafts, Clock clock) {
        this.offerExport = offerExport;
        this.askForExport = askForExport;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/exports/new")
    ModelAndView form(HttpServletRequest request) {
        var looked = Entered.of(request);
        var blank = looked.has("kind") ? looked : looked.with("kind", FileKind.XLSX.name());
        return Screens.page(FORM, page(drafts.entered("export", request, blank)));
    }

    @PostMapping("/exports")
    ModelAndView ask(HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var purpose = in.required("purpose", "目的", 200);
        var kind = in.choice("kind", "ファイルの種類", FileKind.class);
        if (in.refused()) return Screens.refused(FORM, page(in.entered()));
        var entered = in.entered();
        var command = new AskForExport.Command(LookedAt.of(entered), LookedAt.query(entered), purpose, kind);
        return switch (askForExport.ask(command)) {
            case Outcome.Asked(var id, var takesTwo) ->
                Screens.redirect("/exports", takesTwo ? "申し込みました。査察指導員・管理者が承認すると、作り始めます。" : "申し込みました。できるまで、少しお待ちください。");
            case Outcome.NothingListed() -> refused(entered, "当てはまるケースがありません。一覧に戻って、絞り込みを変えてください。");
            case Outcome.TooMany(var total) ->
                refused(
                        entered,
                        String.format(
                                Locale.ROOT, "%,d件あります。一度に書き出せるのは%,d件までです。一覧に戻って、絞り込んでください。", total, Export.MOST));
            case Outcome.NobodyToRelease() ->
                refused(entered, "24時間に合わせて100件をこえる書き出しは、同じ所属のほかの査察指導員・管理者が承認します。いまはその人がいないため、一覧に戻って絞り込んでください。");
            case Outcome.TooManyAtOnce() -> refused(entered, "書き出しが5つたまっています。書き出したものを受け取るか消してから、申し込んでください。");
        };
    }

    private ModelAndView refused(Entered entered, String why) {
        return Screens.refused(FORM, page(entered.refuse("", why)));
    }

    private ExportFormPage page(Entered entered) {
        return new ExportFormPage(offerExport.offer(LookedAt.of(entered)), entered);
    }
}
