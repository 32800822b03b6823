package org.norishiro.identity;

import java.util.List;
import java.util.stream.Stream;

/** What somebody does in a post (職務). 企画 and システム管理者 never see a resident's data. */
public enum Role {
    CONSULTANT("相談員"),
    CASEWORKER("ケースワーカー"),
    SUPERVISOR("査察指導員・管理者"),
    COORDINATOR("調整担当"),
    PARTNER("関係機関担当"),
    CHAIR("議長"),
    PLANNER("企画"),
    ADMINISTRATOR("システム管理者"),
    /** Nobody's post: of whoever came in without an account (回答のお願い), for the one record they were asked about. */
    GUEST("回答する人");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether this role may reach records of residents at all; the database holds the same rule in {@code my_agency()}. */
    public boolean worksWithResidents() {
        return this != PLANNER && this != ADMINISTRATOR && this != GUEST;
    }

    /** The roles that a post can be given. */
    public static List<Role> ofStaff() {
        return Stream.of(values()).filter(role -> role != GUEST).toList();
    }

    /**
     * Whether this role leads (査察指導員・管理者) or coordinates (調整担当): it takes one of them to open again what one alone may close, and to
     * seal a case. The database holds the same rule in its triggers.
     */
    public boolean leads() {
        return this == SUPERVISOR || this == COORDINATOR;
    }
}
