/**
 * 封印. Cases that only named staff may see; for everybody else there is no such case. Who is kept out of a person
 * stands in the module protection.
 */
@ApplicationModule(
        displayName = "seal (封印)",
        allowedDependencies = {"calendar", "shell", "identity", "audit", "draft", "desk", "protection", "casework"})
@NullMarked
package org.norishiro.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
