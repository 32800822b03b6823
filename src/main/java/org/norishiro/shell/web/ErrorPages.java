package org.norishiro.shell.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Which page a status shows. Whatever is wrong with an address is one and the same: not there. */
@Component
class ErrorPages {
    private final JteViews views;

    ErrorPages(JteViews views) {
        this.views = views;
    }

    ModelAndView notThere() {
        return page("shell/not-there.jte", 404);
    }

    ModelAndView notAllowed() {
        return page("shell/not-allowed.jte", 403);
    }

    ModelAndView changed() {
        return page("shell/changed.jte", 409);
    }

    ModelAndView broken(int status) {
        return page("shell/broken.jte", status);
    }

    ModelAndView of(int status) {
        return switch (status) {
            case 401, 403 -> notAllowed();
            case 409 -> changed();
            case 413, 422, 429 -> broken(status);
            default -> status >= 400 && status < 500 ? notThere() : broken(Math.max(500, status));
        };
    }

    private ModelAndView page(String template, int status) {
        return new ModelAndView(new ErrorAnswer(views, template, status));
    }
}
