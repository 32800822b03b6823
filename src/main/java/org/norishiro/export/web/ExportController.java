package org.norishiro.export.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.export.model.Export;
import org.norishiro.export.usecase.DiscardExport;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.export.usecase.FetchExport.Outcome;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One file: to be saved, never shown in place. */
@Controller
@RequestMapping("/exports/{export}")
class ExportController {
    private static final String LIST = "/exports";

    private final FetchExport fetchExport;
    private final DiscardExport discardExport;

    ExportController(FetchExport fetchExport, DiscardExport discardExport) {
        this.fetchExport = fetchExport;
        this.discardExport = discardExport;
    }

    @GetMapping("/file")
    @Nullable
    ModelAndView file(@PathVariable UUID export, HttpServletResponse response) throws IOException {
        return switch (fetchExport.fetch(export)) {
            case Outcome.Fetched(var about, var content) -> {
                send(about, content, response);
                yield null;
            }
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.NotReady() -> Screens.redirect(LIST, "まだできていません。");
            case Outcome.Gone(var why) -> Screens.redirect(LIST, why.sentence());
        };
    }

    private static void send(Export about, byte[] content, HttpServletResponse response) throws IOException {
        var name = "担当世帯_" + about.askedAt().toLocalDate() + "." + about.kind().ending();
        var saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(about.kind().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable UUID export) {
        return switch (discardExport.discard(export)) {
            case DiscardExport.Outcome.Discarded() -> Screens.redirect(LIST, "消しました。");
            case DiscardExport.Outcome.NotFound() -> throw new NotThere();
        };
    }
}
