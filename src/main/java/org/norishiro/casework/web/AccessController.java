package org.norishiro.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.usecase.ShowAccess;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 閲覧履歴. */
@Controller
class AccessController {
    private final ShowAccess showAccess;
    private final CaseHeading heading;

    AccessController(ShowAccess showAccess, CaseHeading heading) {
        this.showAccess = showAccess;
        this.heading = heading;
    }

    @GetMapping("/cases/{caseId}/access")
    ModelAndView show(@PathVariable String caseId, HttpServletRequest request) {
        var id = Ids.caseId(caseId);
        var listing = Listing.of(request, Set.of("at"), "-at");
        var access = showAccess.show(id, listing.offset(), listing.size()).orElseThrow(NotThere::new);
        return Screens.page(
                "casework/access", new AccessPage(heading.of(id, "/cases/" + id + "/access"), access, listing));
    }
}
