/**
 * つなぎ. The closed-loop referral (つなぎ): asked of an agency, answered by it, its outcome returned; never without a holder. And whether an agency
 * has room, asked before anybody is named (空きを聞く).
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
            "guest",
            "mail",
            "household",
            "protection",
            "desk",
            "casework"
        })
@NullMarked
package org.norishiro.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
