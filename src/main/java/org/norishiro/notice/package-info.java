/**
 * お知らせメール. Tells by mail that something waits for somebody: once a day how much, and at once that an urgent referral was not opened in its
 * hours. Never about whom. What waits is found out by {@code desk}; sending is that of {@code mail}.
 */
@ApplicationModule(
        displayName = "notice (お知らせメール)",
        allowedDependencies = {"calendar", "shell", "identity", "audit", "desk", "mail"})
@NullMarked
package org.norishiro.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
