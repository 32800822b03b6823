/**
 * 緊急閲覧. Opening one case out of reach while somebody is in danger (break-glass): for an hour at most, with a reason and fresh
 * authentication, looked at by others afterwards. Not a way around 除外: who is kept out stays out.
 */
@ApplicationModule(
        displayName = "emergency (緊急閲覧)",
        allowedDependencies = {"calendar", "shell", "identity", "audit", "draft", "gate", "desk", "casework"})
@NullMarked
package org.norishiro.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
