package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.CaseFilter;
import org.norishiro.casework.usecase.CaseList.Slice;
import org.norishiro.casework.usecase.CaseList.Whose;
import org.norishiro.casework.usecase.ShowCases;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whose note it is (だれの記録か), asked where no case is open: F2 leads here from anywhere. One answer opens its note at once. */
@Controller
class NoteForWhomController {
    private static final int ROWS = 30;
    private static final List<CaseState> NOTED = List.of(CaseState.OPEN, CaseState.SUSPENDED, CaseState.FOLLOWED_UP);

    private final ShowCases showCases;

    NoteForWhomController(ShowCases showCases) {
        this.showCases = showCases;
    }

    @GetMapping("/notes/new")
    ModelAndView ask(HttpServletRequest request) {
        var listing = Listing.of(request, Set.of("due"), "due", ROWS);
        var words = listing.text("q").strip();
        var slice = new Slice("due", false, listing.offset(), listing.size());
        var whose = words.isEmpty() ? Whose.MINE : Whose.ALL;
        var found = showCases.show(new ShowCases.Query(new CaseFilter(whose, NOTED, false, words), slice));
        if (!words.isEmpty() && found.counts().total() == 1)
            return Screens.redirect("/cases/" + found.rows().getFirst().id() + "/notes/new#note");
        return Screens.page("casework/note-for-whom", new CasesPage(found, listing));
    }
}
