/**
 * 検索. Finds records by words that stand in them: persons, notes, consultations, conferences, referrals, as far as whoever asks reaches
 * them. Keeps no record of its own: what it keeps of the words of others is derived, and never shown without reading the record again.
 * Not the lists of households and cases: those stand in {@code household} and {@code casework}.
 */
@ApplicationModule(
        displayName = "search (検索)",
        allowedDependencies = {
            "calendar",
            "database",
            "shell",
            "identity",
            "audit",
            "household",
            "intake",
            "casework",
            "referral",
            "conference"
        })
@NullMarked
package org.norishiro.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
