/**
 * 回答のお願い. Letting somebody of an agency in who has no account: by a link and a code sent to the address registered for it, or by a slip of
 * paper that is recorded. Whoever comes in reaches the one record they were asked about, for an hour. Not what they are asked and may answer:
 * that is {@code referral}; not staff who sign in: that is {@code identity}.
 */
@ApplicationModule(
        displayName = "guest (回答のお願い)",
        allowedDependencies = {"calendar", "shell", "identity", "directory", "mail"})
@NullMarked
package org.norishiro.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
