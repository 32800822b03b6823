package org.norishiro.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Frame;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
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

    @GetMapping("/notebook/page")
    ResponseEntity<String> page(HttpServletRequest request) {
        var frame = Frame.current();
        var form = drafted.entered("journey", request, Entered.blank());
        var sheet = frame.sheet("journey");
        var offer = frame.drafts("journey", sheet).stream().findFirst().orElse(null);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(PAGE.formatted(
                        frame.csrfToken(),
                        frame.csrfParameter(),
                        frame.asset("/js/app.js"),
                        frame.asset("/webjars/htmx.org/dist/htmx.min.js"),
                        frame.csrfToken(),
                        frame.submission(),
                        frame.by(),
                        sheet,
                        form.text("text"),
                        offer == null ? "" : "<a href=\"" + offer.continueUrl() + "\">続きから書く</a>"));
    }

    @GetMapping("/notebook/part")
    ResponseEntity<String> part(Htmx htmx) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body("<p id=\"part\">" + (htmx.fragment() ? "かわった" : "ページ") + "</p>");
    }

    private static final String PAGE = """
            <!doctype html><html lang="ja"><head><meta charset="utf-8"><title>帳面</title>
            <meta name="session-minutes" content="15"><meta name="csrf" content="%s" data-name="%s">
            <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false}'>
            <link rel="icon" href="/favicon.svg">
            <script src="%s" defer></script><script src="%s" defer></script></head><body><main id="main">
            <form method="post" action="/notebook" novalidate data-draft="journey">
            <input type="hidden" name="_csrf" value="%s"><input type="hidden" name="_submission" value="%s">
            <input type="hidden" name="_by" value="%s"><input type="hidden" name="_draft" value="journey">
            <input type="hidden" name="_sheet" value="%s">
            <input type="hidden" name="_form" value="/notebook/page"><input type="hidden" name="_label" value="帳面">
            <label for="text">内容</label><textarea id="text" name="text">%s</textarea>%s
            <p data-draft-status data-saved="下書き {}に保存" data-failed="失敗" data-refused="失敗"></p>
            <button id="send">登録</button></form>
            <a id="swap" href="/notebook/part" hx-get="/notebook/part" hx-target="#part" hx-swap="outerHTML">かえる</a>
            <p id="part">まだ</p></main></body></html>
            """;

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
