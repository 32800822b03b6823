/**
 * 封印. Cases that only named staff may see; for everybody else there is no such case. Knows nothing of who is kept out of a
 * person: see the module protection.
 */
@ApplicationModule(
        displayName = "seal (封印)",
        allowedDependencies = {"calendar", "shell", "identity", "audit", "draft", "desk", "casework"})
@NullMarked
package org.norishiro.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
