package org.norishiro.shell.web;

import org.norishiro.shell.AlreadySubmitted;
import org.norishiro.shell.NamesNothing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Screens;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What is not an outcome of a use case ends here. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Trouble {
    private static final Logger log = LoggerFactory.getLogger(Trouble.class);

    private final ErrorPages pages;

    Trouble(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({NotThere.class, TypeMismatchException.class})
    ModelAndView notThere() {
        return pages.notThere();
    }

    @ExceptionHandler
    ModelAndView already(AlreadySubmitted twin) {
        return twin.notice() == null
                ? Screens.redirect(twin.location())
                : Screens.redirect(twin.location(), twin.notice());
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changed() {
        return pages.changed();
    }

    /** A form names what does not exist: no page offers it, and nothing was written. */
    @ExceptionHandler
    ModelAndView namesNothing(DataIntegrityViolationException refused) {
        if (!NamesNothing.says(refused)) return broken(refused);
        log.warn("Request {} names what does not exist: {}", RequestId.current(), Trace.of(refused));
        return pages.notThere();
    }

    /** Who may enter is decided in the filter chain, which also sends to sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    ModelAndView broken(Exception failure) {
        if (failure instanceof ErrorResponse answer)
            return pages.of(answer.getStatusCode().value());
        log.error("Request {} failed: {}", RequestId.current(), Trace.of(failure));
        return pages.broken(500);
    }
}
