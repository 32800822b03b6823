package org.norishiro.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.shell.OneReading;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders {@code src/main/jte}. A template takes one parameter, {@code page}, or none. The whole page stands in memory
 * before its first byte leaves, so a template that fails ends as an error page and never as half a page.
 */
@Component
class JteViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;

    JteViews(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    Utf8ByteOutput rendered(String template, Map<String, ?> model) {
        var html = new Utf8ByteOutput();
        engine.render(template, new HashMap<>(model), html);
        return html;
    }

    static void send(Utf8ByteOutput html, HttpServletResponse response) throws IOException {
        response.setContentType(HTML);
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private final class JteView implements View {
        private final String template;

        private JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var html = rendered(template, model == null ? Map.of() : model);
            // what is recorded about reading it stands before it is seen
            OneReading.end(request);
            send(html, response);
        }
    }
}
