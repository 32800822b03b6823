/**
 * メール. Letters sent through the mail server of the municipality (SMTP), once an administrator has named one; otherwise nothing leaves the
 * program. Says that something waits, and never about whom. Not what is due: that is {@code desk}.
 */
@ApplicationModule(
        displayName = "mail (メール)",
        allowedDependencies = {"shell"})
@NullMarked
package org.norishiro.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
