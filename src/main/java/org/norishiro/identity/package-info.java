/**
 * 職員・所属・職務. The municipality, its agencies as places of work, staff, their posts (所属・職務) and concurrent posts (併任), sign-in.
 * Not the directory of what an agency does: that is {@code directory}.
 */
@ApplicationModule(
        displayName = "identity (職員・所属・職務)",
        allowedDependencies = {"calendar", "database", "shell"})
@NullMarked
package org.norishiro.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
