/**
 * 書き出し. The list of cases as a file to take along: asked for, made in the background as whoever asked, decided again when it is
 * fetched, gone after a day. Not the papers of a sitting or a plan: those are printed where they stand.
 */
@ApplicationModule(
        displayName = "export (書き出し)",
        allowedDependencies = {"calendar", "shell", "identity", "audit", "draft", "desk", "gate", "casework"})
@NullMarked
package org.norishiro.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
