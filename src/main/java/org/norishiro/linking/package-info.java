/**
 * つなぎ先の助言. Which agencies to ask about the troubles of a case, with the facts that speak for each, and whom one would miss. Not
 * the asking itself: that is {@code referral}; not what an agency does: that is {@code directory}.
 */
@ApplicationModule(
        displayName = "linking (つなぎ先の助言)",
        allowedDependencies = {
            "calendar",
            "shell",
            "identity",
            "audit",
            "draft",
            "gate",
            "directory",
            "household",
            "protection",
            "casework",
            "referral"
        })
@NullMarked
package org.norishiro.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
