package org.norishiro.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Answers where somebody who has just signed in continues, for example with a form that was cut off by the time limit. */
public interface LandingPlace {
    /** Null: no wish; the first page is shown. */
    @Nullable
    String after(HttpServletRequest request, StaffId staff);
}
