/**
 * 画面の枠. The frame around every screen: layout, navigation, form fields, what was typed and what was wrong with it, error pages.
 * Knows no welfare words beyond the menu.
 */
@ApplicationModule(
        displayName = "shell (画面の枠)",
        allowedDependencies = {"calendar"})
@NullMarked
package org.norishiro.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
