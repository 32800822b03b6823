package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.directory.usecase.DeclineProposal;
import org.norishiro.directory.usecase.DeclineProposal.Outcome;
import org.norishiro.directory.usecase.ShowProposal;
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

/** 紹介へのお知らせ, as whoever keeps the entry decides on it. */
@Controller
@RequestMapping("/agency-proposals/{proposal}")
class ProposalController {
    private static final String VIEW = "directory/proposal";
    private static final int WORDS = 1000;

    private final ShowProposal showProposal;
    private final DeclineProposal declineProposal;
    private final Clock clock;

    ProposalController(ShowProposal showProposal, DeclineProposal declineProposal, Clock clock) {
        this.showProposal = showProposal;
        this.declineProposal = declineProposal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String proposal) {
        return Screens.page(VIEW, page(id(proposal), Entered.blank()));
    }

    @PostMapping("/decline")
    ModelAndView decline(@PathVariable String proposal, HttpServletRequest request) {
        var id = id(proposal);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var why = in.required("answer", "取り入れない理由", WORDS);
        if (in.refused()) return Screens.refused(VIEW, page(id, in.entered()));
        return switch (declineProposal.decline(id, why)) {
            case Outcome.Declined() -> Screens.redirect("/agency-proposals/" + id, "取り入れないことを、知らせた人に伝えます。");
            case Outcome.DecidedAlready() -> Screens.redirect("/agency-proposals/" + id, "ほかの人が先に決めました。");
            case Outcome.NotFound(), Outcome.NotYours() -> throw new NotThere();
        };
    }

    private ProposalPage page(ProposalId id, Entered entered) {
        return new ProposalPage(showProposal.show(id).orElseThrow(NotThere::new), entered);
    }

    private static ProposalId id(String text) {
        try {
            return new ProposalId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }
}
