package org.norishiro.enquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.draft.DraftedForms;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.Hindrance;
import org.norishiro.enquiry.model.Purpose;
import org.norishiro.enquiry.usecase.Enquire;
import org.norishiro.enquiry.usecase.Enquire.Outcome;
import org.norishiro.enquiry.usecase.ShowEnquiries;
import org.norishiro.enquiry.usecase.ShowEnquiries.Shown;
import org.norishiro.gate.GroundsFields;
import org.norishiro.household.PersonId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** ほかの機関で関わりがあるか尋ねる. */
@Controller
@RequestMapping("/persons/{personId}/enquiries")
class EnquiryController {
    /** The same whether or not anybody is involved; nobody knows at this moment. */
    static final String ASKED = "尋ねました。関わりのある機関があれば、その機関の判断で連絡があります。返事がないことは、関わりがないことを意味しません。";

    private static final String FORM = "enquiry/enquiry-form";

    private final ShowEnquiries showEnquiries;
    private final Enquire enquire;
    private final DraftedForms drafts;

    EnquiryController(ShowEnquiries showEnquiries, Enquire enquire, DraftedForms drafts) {
        this.showEnquiries = showEnquiries;
        this.enquire = enquire;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView list(@PathVariable PersonId personId) {
        return Screens.page("enquiry/enquiries", new EnquiriesPage(shown(personId), Entered.blank()));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable PersonId personId, HttpServletRequest request) {
        var page = new EnquiriesPage(shown(personId), Entered.blank());
        return Screens.page(FORM, page.with(drafts.entered(page.draft(), request, page.blank())));
    }

    @PostMapping
    ModelAndView enquire(@PathVariable PersonId personId, HttpServletRequest request) {
        var shown = shown(personId);
        var in = new Reading(Entered.of(request), shown.today());
        var purpose = in.choice("purpose", "目的", Purpose.class);
        var grounds = GroundsFields.read(in, shown.grounds());
        var words = in.optional("words", "ひとこと", Enquiry.LONGEST_WORDS);
        var until = in.requiredDate("until", "いつまで");
        if (in.refused()) return refused(shown, in.entered());
        var enquiry = Enquiry.about(personId, purpose, words == null ? "" : words, grounds, until);
        return switch (enquire.enquire(enquiry)) {
            case Outcome.Asked(var id) -> Screens.redirect("/persons/" + personId + "/enquiries", ASKED);
            case Outcome.NotThere() -> throw new NotThere();
            case Outcome.NotAskedAbout(var why) -> refused(shown, in.entered().refuse("", sentence(why)));
            case Outcome.Lacking(var lacks) -> refused(shown, Lacking.refuse(in.entered(), lacks));
            case Outcome.NoConsent() ->
                refused(shown, in.entered().refuse("basis", "ほかの機関に伝えてよいという、いま有効な同意がありません。同意を記録するか、ほかの根拠を選んでください。"));
            case Outcome.AskedAlready() ->
                refused(shown, in.entered().refuse("", "この人のことは、もう尋ねています。尋ね直すときは、前の問い合わせをやめてからにしてください。"));
            case Outcome.EnoughForToday() ->
                refused(shown, in.entered().refuse("", "1日に尋ねられるのは" + Enquiry.MOST_A_DAY + "人までです。明日、もう一度尋ねてください。"));
        };
    }

    static String sentence(Hindrance why) {
        return switch (why) {
            case IN_HIDING -> "住所が保護されている人のことは、ここでは尋ねられません。尋ねること自体が、居どころの手がかりになるおそれがあります。";
            case SEALED -> "封印されたケースのある人のことは、ここでは尋ねられません。";
            case NOT_RECOGNISABLE -> "ふりがなと、生年月日（年・月・日）か電話番号が分かってから尋ねてください。いまのままでは、だれのことか相手に分かりません。";
        };
    }

    private Shown shown(PersonId id) {
        return showEnquiries.show(id).orElseThrow(NotThere::new);
    }

    private static ModelAndView refused(Shown shown, Entered entered) {
        return Screens.refused(FORM, new EnquiriesPage(shown, entered));
    }
}
