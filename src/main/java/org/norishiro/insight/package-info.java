/**
 * 集計. Counts for planning and steering, without persons: nothing here can reach a record. Not the caseload of anybody: that is
 * {@code desk} and {@code casework}.
 */
@ApplicationModule(
        displayName = "insight (集計)",
        allowedDependencies = {"calendar", "database", "shell", "identity", "audit"})
@NullMarked
package org.norishiro.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
