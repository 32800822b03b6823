package org.norishiro.shell;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answers a controller can give. */
public final class Screens {
    private Screens() {}

    public static ModelAndView view(String view) {
        return new ModelAndView(view);
    }

    public static ModelAndView page(String view, Object page) {
        return of(view, page, HttpStatus.OK);
    }

    public static ModelAndView pageOrFragment(Htmx htmx, String view, String fragment, Object page) {
        return page(htmx.fragment() ? fragment : view, page);
    }

    /** The form again, with everything typed and what is wrong with it. */
    public static ModelAndView refused(String view, Object page) {
        return of(view, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView refused(Htmx htmx, String view, String fragment, Object page) {
        return refused(htmx.fragment() ? fragment : view, page);
    }

    /** Somebody else was first: both texts, to choose from. */
    public static ModelAndView conflict(String view, Object page) {
        return of(view, page, HttpStatus.CONFLICT);
    }

    public static ModelAndView conflict(Htmx htmx, String view, String fragment, Object page) {
        return conflict(htmx.fragment() ? fragment : view, page);
    }

    public static ModelAndView redirect(String path) {
        return new ModelAndView(new SeeOther(path, null));
    }

    /** @param notice said once on the page led to */
    public static ModelAndView redirect(String path, String notice) {
        return new ModelAndView(new SeeOther(path, notice));
    }

    /** Where an answer leads, if it leads on. */
    public static Optional<String> leadsTo(ModelAndView answer) {
        return answer.getView() instanceof SeeOther on ? Optional.of(on.path()) : Optional.empty();
    }

    private static ModelAndView of(String view, Object page, HttpStatus status) {
        return new ModelAndView(view, Map.of("page", page), status);
    }
}
