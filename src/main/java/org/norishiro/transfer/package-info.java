/**
 * 引き継ぎ. One person hands all they answer for in a case to another, who takes it over or says why not. The case, the referrals and the plan
 * keep who answers for what; this brings it all over in one act.
 */
@ApplicationModule(
        displayName = "transfer (引き継ぎ)",
        allowedDependencies = {
            "calendar",
            "shell",
            "identity",
            "audit",
            "draft",
            "desk",
            "gate",
            "household",
            "protection",
            "casework"
        })
@NullMarked
package org.norishiro.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
