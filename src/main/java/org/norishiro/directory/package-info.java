/**
 * 関係機関・社会資源. The register of agencies (関係機関): what they do, whom they serve and how to reach them.
 */
@ApplicationModule(
        displayName = "directory (関係機関・社会資源)",
        allowedDependencies = {
            "calendar",
            "database",
            "shell",
            "identity",
            "audit",
            "draft",
            "codes",
            "gate",
            "mail",
            "desk"
        })
@NullMarked
package org.norishiro.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
