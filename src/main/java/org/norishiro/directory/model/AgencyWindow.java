package org.norishiro.directory.model;

import java.util.UUID;
import org.norishiro.identity.AgencyId;

/**
 * 用件ごとの窓口: whom to turn to at an agency for one kind of thing.
 *
 * @param topic what one turns there for (「お金の相談」)
 * @param name the window, section or desk (「生活支援係」)
 * @param note when, how, what to say; or empty
 */
public record AgencyWindow(Id id, AgencyId agency, String topic, String name, String phone, String note) {
    /** Identifies a window. */
    public record Id(UUID value) {
        public static Id next() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
