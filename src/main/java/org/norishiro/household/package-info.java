/**
 * 世帯. Persons, households, membership and relations over time. Knows nothing of cases.
 */
@ApplicationModule(
        displayName = "household (世帯)",
        allowedDependencies = {
            "calendar",
            "database",
            "shell",
            "identity",
            "audit",
            "draft",
            "codes",
            "gate",
            "directory"
        })
@NullMarked
package org.norishiro.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
