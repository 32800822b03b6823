/**
 * 同意・守秘. Consents, bases for disclosure, and who can reach which record and why: the one place that answers "may this be shown?".
 */
@ApplicationModule(
        displayName = "gate (同意・守秘)",
        allowedDependencies = {"calendar", "database", "shell", "identity", "audit", "draft", "codes"})
@NullMarked
package org.norishiro.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
