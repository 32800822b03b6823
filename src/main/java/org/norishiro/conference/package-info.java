/**
 * 会議体. Conference bodies and their legal basis, sittings, agenda items, invitations with a purpose, papers, decisions, minutes.
 */
@ApplicationModule(
        displayName = "conference (会議体)",
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
            "referral"
        })
@NullMarked
package org.norishiro.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
