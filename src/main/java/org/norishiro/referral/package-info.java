/**
 * つなぎ. The closed-loop referral (つなぎ): asked of an agency, answered by it, its outcome returned; never without a holder.
 */
@ApplicationModule(
        displayName = "referral (つなぎ)",
        allowedDependencies = {
            "calendar",
            "database",
            "shell",
            "identity",
            "audit",
            "draft",
            "codes",
            "gate",
            "directory",
            "household",
            "protection",
            "desk",
            "casework"
        })
@NullMarked
package org.norishiro.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
