package org.norishiro.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;

/** The register of agencies (関係機関), as other modules may ask. */
public interface Agencies {
    /**
     * An agency as it is named elsewhere.
     *
     * @param kind what sort of agency it is, in the words of the field (「地域包括支援センター」)
     * @param field the field of welfare it belongs to (「高齢」「障害」…)
     * @param beyond のりしろ: what it does a little beyond its task
     * @param room null: it has not said whether it can take somebody
     */
    record AgencyCard(
            AgencyId id,
            String name,
            String kind,
            String field,
            String does,
            String doesNot,
            String beyond,
            String area,
            String hours,
            String phone,
            String howToAsk,
            Room.@Nullable Said room) {
        /** When it can be reached; unsaid, too, where words stand that are no rules. */
        public OpeningHours opening() {
            return OpeningHours.kept(hours);
        }

        /** Whether it said last that it takes nobody. */
        public boolean full() {
            return room != null && room.room() == Room.FULL;
        }
    }

    /**
     * A window of an agency for one kind of thing (用件ごとの窓口).
     *
     * @param topic what one turns there for
     * @param name the window, section or desk
     */
    record Window(UUID id, AgencyId agency, String topic, String name) {
        /** As a letter to it is addressed. */
        public String words() {
            return name + "（" + topic + "）";
        }
    }

    Optional<AgencyCard> find(AgencyId id);

    /** The windows in use, of all agencies, by topic. */
    List<Window> windows();

    /** All that are valid today, by field and kana. */
    List<AgencyCard> all();
}
