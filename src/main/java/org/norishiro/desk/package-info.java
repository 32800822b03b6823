/**
 * 今日. What is due today for the person at the desk, gathered by asking the modules that know ({@code DueItems}).
 */
@ApplicationModule(
        displayName = "desk (今日)",
        allowedDependencies = {"calendar", "database", "shell", "identity", "audit", "draft", "codes"})
@NullMarked
package org.norishiro.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
