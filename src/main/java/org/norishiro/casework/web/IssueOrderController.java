package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.usecase.ArrangeIssues;
import org.norishiro.casework.usecase.ArrangeIssues.Move;
import org.norishiro.casework.usecase.ArrangeIssues.Outcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 課題の優先順位: one step up or down, or all at once by numbers. */
@Controller
@RequestMapping("/cases/{caseId}/issues")
class IssueOrderController {
    private final ArrangeIssues arrangeIssues;

    IssueOrderController(ArrangeIssues arrangeIssues) {
        this.arrangeIssues = arrangeIssues;
    }

    @PostMapping("/{issueId}/up")
    ModelAndView up(@PathVariable String caseId, @PathVariable String issueId) {
        return arrange(caseId, new Move.Up(Ids.of(issueId, IssueId::of)));
    }

    @PostMapping("/{issueId}/down")
    ModelAndView down(@PathVariable String caseId, @PathVariable String issueId) {
        return arrange(caseId, new Move.Down(Ids.of(issueId, IssueId::of)));
    }

    @PostMapping("/order")
    ModelAndView order(@PathVariable String caseId, HttpServletRequest request) {
        return arrange(caseId, new Move.To(places(request)));
    }

    /** Fields named {@code place-…}; what is no number keeps its place behind those that are. */
    private static Map<IssueId, Integer> places(HttpServletRequest request) {
        var places = new HashMap<IssueId, Integer>();
        request.getParameterMap().forEach((name, values) -> {
            var place = Normalizer.normalize(values[0], Normalizer.Form.NFKC).strip();
            if (name.startsWith("place-") && place.matches("\\d{1,3}"))
                places.put(Ids.of(name.substring("place-".length()), IssueId::of), Integer.valueOf(place));
        });
        return places;
    }

    private ModelAndView arrange(String caseId, Move move) {
        var id = Ids.caseId(caseId);
        return switch (arrangeIssues.arrange(id, move)) {
            case Outcome.Arranged() -> Screens.redirect("/cases/" + id + "/issues", "優先順位を変えました。");
            case Outcome.NotThere() -> throw new NotThere();
        };
    }
}
