package org.norishiro.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a person in the hands of somebody who is kept out of them, or is to be (受け持ち): it is handed over first, because nobody
 * holds what they may not see (除外、名寄せ).
 *
 * @param id null where whoever asks does not reach it themselves, and only learns that there is something
 */
public record Held(Kind kind, @Nullable UUID id, String number) {
    public enum Kind {
        CASE("ケース", "/cases/"),
        CONSULTATION("相談", "/consultations/"),
        REFERRAL("依頼", "/referrals/"),
        /** Who moves things there (キーパーソン). */
        HOUSEHOLD("キーパーソン", "/households/");

        private final String label;
        private final String path;

        Kind(String label, String path) {
            this.label = label;
            this.path = path;
        }
    }

    /** Where it is handed over; null: it is not reached. */
    public @Nullable String href() {
        return id == null ? null : kind.path + id;
    }

    /** @param unseen what is said of something that is not reached */
    public String label(String unseen) {
        return id == null ? "あなたには見えない受け持ち（" + unseen + "）" : (kind.label + " " + number).strip();
    }
}
