package org.norishiro.identity.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;

/** The register of staff as it is looked at. */
public interface StaffLists {
    enum Standing {
        WORKING("在職中"),
        WITHOUT_POST("在職中で、有効な所属がない"),
        LEFT("終了した"),
        ALL("すべて");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum Order {
        NAME,
        LOGIN,
        AGENCY
    }

    record Wanted(
            String words,
            @Nullable AgencyId agency,
            @Nullable Role role,
            Standing standing,
            Order order,
            boolean descending,
            int offset,
            int size) {}

    /** @param until the last day of the account; null: open */
    record StaffLine(
            StaffId id,
            String login,
            String name,
            String kana,
            @Nullable LocalDate until,
            List<PostLine> posts) {}

    /** @param privacyOfficer 個人情報保護の管理者 */
    record PostLine(
            PostId id,
            String agency,
            String title,
            Role role,
            boolean concurrent,
            LocalDate from,
            @Nullable LocalDate until,
            boolean privacyOfficer) {}

    record Workplace(AgencyId id, String name) {}

    record Found(List<StaffLine> rows, int total) {}

    Found staff(Wanted wanted);

    List<PostLine> postsOf(StaffId staff);

    /** Agencies that exist today, to work at. */
    List<Workplace> workplaces();
}
