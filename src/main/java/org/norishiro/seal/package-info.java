/**
 * 封印. Cases and persons that only named staff may see; for everybody else there is no such record. Who is kept out of a
 * person stands in the module protection.
 */
@ApplicationModule(
        displayName = "seal (封印)",
        allowedDependencies = {
            "calendar",
            "shell",
            "identity",
            "audit",
            "draft",
            "gate",
            "desk",
            "household",
            "protection",
            "casework"
        })
@NullMarked
package org.norishiro.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
