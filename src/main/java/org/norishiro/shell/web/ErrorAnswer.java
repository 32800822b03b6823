package org.norishiro.shell.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.shell.ErrorPage;
import org.norishiro.shell.Htmx;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.View;

/** An error page, and when even that cannot be drawn, a plain one. Into a part of a page it is never put. */
final class ErrorAnswer implements View {
    private static final Logger log = LoggerFactory.getLogger(ErrorAnswer.class);
    private static final int OUR_FAULT = 500;
    private static final int CHANGED = 409;

    private final JteViews views;
    private final String template;
    private final int status;

    ErrorAnswer(JteViews views, String template, int status) {
        this.views = views;
        this.template = template;
        this.status = status;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
        if (Htmx.of(request).fragment()) place(response);
        JteViews.send(drawn(), response);
    }

    /** What was typed stays on the screen when the fault is not in the address; else the whole page is replaced. */
    private void place(HttpServletResponse response) {
        if (status >= OUR_FAULT || status == CHANGED) {
            response.setHeader("HX-Reswap", "none");
        } else {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
    }

    private Utf8ByteOutput drawn() {
        try {
            return views.rendered(template, Map.of("page", new ErrorPage(status, RequestId.current(), null)));
        } catch (RuntimeException failure) {
            log.error("Request {}: the error page itself failed: {}", RequestId.current(), Trace.of(failure));
            var plain = new Utf8ByteOutput();
            plain.writeContent(PLAIN.formatted(RequestId.current()));
            return plain;
        }
    }

    private static final String PLAIN = """
            <!doctype html>
            <html lang="ja">
            <head><meta charset="utf-8"><title>表示できません｜のりしろ</title></head>
            <body>
            <main><h1>表示できません</h1>
            <p>入力した文は下書きに残っています。1分ほどたってから、もう一度開いてください。（受付番号 %s）</p>
            <p><a href="/today">今日に戻る</a></p></main>
            </body>
            </html>
            """;
}
