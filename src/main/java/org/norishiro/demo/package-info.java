/**
 * 見本の市. The invented demonstration municipality, loaded into an empty database. Nothing here is about real people.
 */
@ApplicationModule(
        displayName = "demo (見本の市)",
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
            "intake",
            "desk",
            "casework",
            "referral",
            "conference",
            "disclosure",
            "plan"
        })
@NullMarked
package org.norishiro.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
