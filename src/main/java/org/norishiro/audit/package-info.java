/**
 * 証跡. Who saw, did or was refused what, in which post, why and when: one row in the transaction of the act itself.
 */
@ApplicationModule(
        displayName = "audit (証跡)",
        allowedDependencies = {"calendar", "identity", "shell"})
@NullMarked
package org.norishiro.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
