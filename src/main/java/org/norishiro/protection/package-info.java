/**
 * 保護. Keeping a person shielded (保護): from whom they must never be seen (除外), whatever else would let them be seen,
 * and where they live (住所の保護).
 */
@ApplicationModule(
        displayName = "protection (保護)",
        allowedDependencies = {
            "calendar",
            "shell",
            "identity",
            "audit",
            "draft",
            "directory",
            "desk",
            "gate",
            "household"
        })
@NullMarked
package org.norishiro.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
