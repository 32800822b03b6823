/**
 * 関わりの問い合わせ. Asking whether a person is known elsewhere, without learning that they are: whoever knows them finds the question
 * beside their own record and decides whether to call. Not a search, and not a disclosure of anything recorded: that is {@code disclosure}.
 */
@ApplicationModule(
        displayName = "enquiry (関わりの問い合わせ)",
        allowedDependencies = {
            "calendar",
            "shell",
            "identity",
            "audit",
            "draft",
            "desk",
            "gate",
            "household",
            "casework"
        })
@NullMarked
package org.norishiro.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
