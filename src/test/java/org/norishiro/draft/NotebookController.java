package org.norishiro.draft;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@TestComponent
@Controller
class NotebookController {
    private final Notebook notebook;
    private final DraftedForms drafted;

    NotebookController(Notebook notebook, DraftedForms drafted) {
        this.notebook = notebook;
        this.drafted = drafted;
    }

    @PostMapping("/notebook")
    ModelAndView write(HttpServletRequest request) {
        notebook.write(request.getParameter("text"));
        return Screens.redirect("/notebook/" + request.getParameter("text"), "登録しました。");
    }

    @GetMapping("/notebook/new")
    ResponseEntity<String> form(HttpServletRequest request) {
        var form = drafted.entered("notebook", request, Entered.blank().with("text", "(prefilled)"));
        return ResponseEntity.ok(form.text("text"));
    }

    /** Open to everybody, as everything below /css is; the template gets what it cannot draw. */
    @GetMapping("/css/broken")
    ModelAndView broken() {
        return Screens.page("shell/broken", "架空 秘密 のことば");
    }

    @GetMapping("/notebook/trouble/{kind}")
    ModelAndView trouble(@PathVariable String kind) {
        throw switch (kind) {
            case "hidden" -> new NotThere();
            case "changed" -> new OptimisticLockingFailureException("架空 秘密 のことば");
            default -> new IllegalStateException("架空 秘密 のことば");
        };
    }
}
