package org.norishiro.shell;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import org.springframework.stereotype.Component;

/** Turns a template of one module into content that a page of another module can place without knowing it. */
@Component
public class Parts {
    private final TemplateEngine engine;

    Parts(TemplateEngine engine) {
        this.engine = engine;
    }

    /** @param template without ending, for example {@code referral/_case-panel}; it takes the one parameter {@code page} */
    public Content of(String template, Object page) {
        return output -> engine.render(template + ".jte", page, output);
    }
}
