package org.norishiro.directory.model;

import java.util.UUID;
import org.norishiro.identity.AgencyId;

/**
 * 用件ごとの窓口: whom to turn to at an agency for one kind of thing.
 *
 * @param version counts how often it was said anew
 * @param inUse false once nobody is sent there any more
 */
public record AgencyWindow(Id id, AgencyId agency, Words words, long version, boolean inUse) {
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

    /**
     * What is said of it.
     *
     * @param topic what one turns there for (「お金の相談」)
     * @param name the window, section or desk (「生活支援係」)
     * @param note when, how, what to say; or empty
     */
    public record Words(String topic, String name, String phone, String note) {}

    public String topic() {
        return words.topic();
    }

    public String name() {
        return words.name();
    }

    public String phone() {
        return words.phone();
    }

    public String note() {
        return words.note();
    }
}
