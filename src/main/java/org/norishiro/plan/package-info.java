/**
 * 支援プラン. The support plan (支援プラン): goals, roles each agency accepts, monitoring, evaluation, closure.
 */
@ApplicationModule(
        displayName = "plan (支援プラン)",
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
            "casework",
            "referral",
            "conference"
        })
@NullMarked
package org.norishiro.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
