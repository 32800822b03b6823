/**
 * 提供. What an agency in the team is shown of a case (提供の決定): of whom, which kinds of facts, on what basis, for what, until when.
 * Not what is sent once, in a referral or to a conference: that stands in {@code referral} and {@code conference}.
 */
@ApplicationModule(
        displayName = "disclosure (提供)",
        allowedDependencies = {
            "calendar",
            "shell",
            "identity",
            "audit",
            "draft",
            "directory",
            "desk",
            "gate",
            "household",
            "protection",
            "casework",
            "conference"
        })
@NullMarked
package org.norishiro.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
