/**
 * 下書き・送信. Text typed but not yet sent (下書き), kept on the server, and the receipt that makes a form sent twice act once.
 */
@ApplicationModule(
        displayName = "draft (下書き・送信)",
        allowedDependencies = {"calendar", "identity", "audit", "shell"})
@NullMarked
package org.norishiro.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
