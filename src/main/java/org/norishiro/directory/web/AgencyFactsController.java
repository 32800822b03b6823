package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.usecase.ReorganiseAgency;
import org.norishiro.directory.usecase.ReorganiseAgency.Outcome;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.directory.usecase.ShowAgency.Shown;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
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

/** 名前・種類・使い終わる日, for the administrator. */
@Controller
@RequestMapping("/agencies/{agency}/facts")
class AgencyFactsController {
    private static final String VIEW = "directory/facts";

    private final ShowAgency showAgency;
    private final ReorganiseAgency reorganise;
    private final WhoActs whoActs;
    private final Clock clock;

    AgencyFactsController(ShowAgency showAgency, ReorganiseAgency reorganise, WhoActs whoActs, Clock clock) {
        this.showAgency = showAgency;
        this.reorganise = reorganise;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency) {
        var shown = shown(AgencyController.id(agency));
        return Screens.page(VIEW, new AgencyFactsPage(shown.entry(), of(shown.entry())));
    }

    @PostMapping
    ModelAndView change(@PathVariable String agency, HttpServletRequest request) {
        var entry = shown(AgencyController.id(agency)).entry();
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var facts = AgencyForm.facts(in);
        var until = in.date("validUntil", "使い終わる日");
        if (in.refused()) return Screens.refused(VIEW, new AgencyFactsPage(entry, in.entered()));
        var command = new ReorganiseAgency.Command(entry.id(), facts, until, in.version("version"));
        return switch (reorganise.reorganise(command)) {
            case Outcome.Reorganised() -> Screens.redirect("/agencies/" + entry.id(), "名前・種類を登録しました。");
            case Outcome.NotFound(), Outcome.NotYours() -> throw new NotThere();
            case Outcome.NameTaken taken -> refused(entry, in, "name", "同じ名前の機関が登録されています。支所などは名前で分けてください。");
            case Outcome.EndsInThePast() -> refused(entry, in, "validUntil", "使い終わる日は、今日か今日より後にしてください。");
            case Outcome.ChangedMeanwhile meanwhile -> Screens.conflict(VIEW, conflict(in, meanwhile));
        };
    }

    private static ModelAndView refused(AgencyEntry entry, Reading in, String field, String why) {
        return Screens.refused(VIEW, new AgencyFactsPage(entry, in.entered().refuse(field, why)));
    }

    private static AgencyFactsPage conflict(Reading in, Outcome.ChangedMeanwhile meanwhile) {
        var theirs = meanwhile.theirs();
        var words = words(theirs);
        words.put("standing", theirs.standing().label());
        var at = JapaneseDates.withTime(meanwhile.change().at());
        return new AgencyFactsPage(
                theirs,
                in.entered()
                        .conflict(meanwhile.change().by(), at, words)
                        .with("version", String.valueOf(theirs.version())));
    }

    private static Entered of(AgencyEntry entry) {
        var filled = Entered.blank().with("version", String.valueOf(entry.version()));
        for (var each : words(entry).entrySet()) filled = filled.with(each.getKey(), each.getValue());
        return filled;
    }

    private static Map<String, String> words(AgencyEntry entry) {
        var until = entry.validUntil();
        var words = new LinkedHashMap<String, String>();
        words.put("name", entry.name());
        words.put("kana", entry.kana());
        words.put("kind", entry.kind());
        words.put("standing", entry.standing().name());
        words.put("field", entry.field());
        words.put("validUntil", until == null ? "" : JapaneseDates.plain(until));
        return words;
    }

    private Shown shown(AgencyId id) {
        if (whoActs.now().role() != Role.ADMINISTRATOR) throw new NotThere();
        return showAgency.show(id).orElseThrow(NotThere::new);
    }
}
