package org.norishiro.intake.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Screened;
import org.norishiro.intake.model.Urgency;
import org.norishiro.shell.Counted;

/** Consultations to read, filled by queries that pass the aggregate by. */
public interface ConsultationReading {
    /** Where a consultation stands, as the list filters and names it. */
    enum Standing {
        UNSCREENED("スクリーニング前"),
        SEEKING_CONSENT("同意の働きかけ中"),
        AWAITS_CASE("ケースを開く前"),
        CASE("ケースになった"),
        ENDED("終了");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether somebody still has to act on it. */
        public boolean open() {
            return this != CASE && this != ENDED;
        }

        static Standing of(@Nullable Screened outcome, boolean hasCase) {
            if (hasCase) return CASE;
            if (outcome == null) return UNSCREENED;
            if (outcome.ends()) return ENDED;
            return outcome == Screened.SEEK_CONSENT ? SEEKING_CONSENT : AWAITS_CASE;
        }
    }

    /**
     * Which consultations, in which order.
     *
     * @param holder null: whoever holds them
     * @param standing null: wherever they stand
     * @param words looked for in number, complaint and the name of the speaker; blank: all
     * @param sort {@code number}, {@code received}, {@code urgency} or {@code next}
     */
    record Wanted(
            @Nullable PostId holder,
            @Nullable Standing standing,
            String words,
            String sort,
            boolean descending,
            int offset,
            int size) {}

    /** @param about the people concerned, in short; blank: nobody yet */
    record ConsultationRow(
            ConsultationId id,
            String number,
            LocalDateTime receivedAt,
            String complaint,
            String about,
            Urgency urgency,
            @Nullable Screened outcome,
            @Nullable CaseLink openedCase,
            String holder,
            boolean mine,
            @Nullable LocalDate nextDate) {
        public Standing standing() {
            return Standing.of(outcome, openedCase != null);
        }
    }

    record CaseLink(UUID id, String number, String name) {
        public String href() {
            return "/cases/" + id;
        }
    }

    Counted<ConsultationRow> rows(Wanted wanted);

    /** The case opened from it, as far as one reaches that. */
    Optional<CaseLink> caseOf(ConsultationId id);

    List<ConsultationRow> ofHousehold(HouseholdId household);

    List<ConsultationRow> ofPerson(PersonId person);
}
