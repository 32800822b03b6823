/**
 * 支援（ケース）. The case: team, roles, issues, assessment (見立て・根拠・手立て), progress notes, timeline; and the page other modules add panels to.
 */
@ApplicationModule(
        displayName = "casework (支援（ケース）)",
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
            "intake",
            "desk"
        })
@NullMarked
package org.norishiro.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
