/**
 * 年度・和暦. The calendar of a Japanese municipality: fiscal years, era dates (和暦), business days and the one clock.
 * Not the diary of anybody: what is due stands in {@code desk}.
 */
@ApplicationModule(
        displayName = "calendar (年度・和暦)",
        allowedDependencies = {})
@NullMarked
package org.norishiro.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
