/**
 * 相談受付. Taking in any trouble at any window (相談受付) and screening it (スクリーニング) so that somebody named holds it.
 */
@ApplicationModule(
        displayName = "intake (相談受付)",
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
            "desk"
        })
@NullMarked
package org.norishiro.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
