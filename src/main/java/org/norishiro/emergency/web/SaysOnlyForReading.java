package org.norishiro.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norishiro.emergency.model.ReadingOnly;
import org.norishiro.emergency.usecase.KeepRefusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** One page says of every act that the database refuses to somebody in an emergency opening why it does. */
@Component
class SaysOnlyForReading implements HandlerExceptionResolver, Ordered {
    private final ReadingOnly readingOnly;
    private final KeepRefusal keepRefusal;

    SaysOnlyForReading(ReadingOnly readingOnly, KeepRefusal keepRefusal) {
        this.readingOnly = readingOnly;
        this.keepRefusal = keepRefusal;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof OnlyForReadingException) && !readingOnly.isWhy(failure)) return null;
        keepRefusal.keep();
        var answer = new ModelAndView("emergency/only-reading");
        answer.setStatus(HttpStatus.FORBIDDEN);
        return answer;
    }

    /** Before everything else that answers for what went wrong. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
