/**
 * 選択肢. The choices of the standard forms: data with a source and dates, which a municipality may change. Not the terms of the
 * law on conferences: those stand in {@code conference}.
 */
@ApplicationModule(
        displayName = "codes (選択肢)",
        allowedDependencies = {"calendar", "database", "shell", "identity", "audit"})
@NullMarked
package org.norishiro.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
