package org.norishiro.identity;

/** What somebody does in a post (職務). 企画 and システム管理者 never see a resident's data. */
public enum Role {
    CONSULTANT("相談員"),
    CASEWORKER("ケースワーカー"),
    SUPERVISOR("査察指導員・管理者"),
    COORDINATOR("調整担当"),
    PARTNER("関係機関担当"),
    CHAIR("議長"),
    PLANNER("企画"),
    ADMINISTRATOR("システム管理者");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether this role may reach records of residents at all; the database holds the same rule in {@code my_agency()}. */
    public boolean worksWithResidents() {
        return this != PLANNER && this != ADMINISTRATOR;
    }

    /**
     * Whether this role leads (査察指導員・管理者) or coordinates (調整担当): it takes one of them to open again what one alone may close, and to
     * seal a case. The database holds the same rule in its triggers.
     */
    public boolean leads() {
        return this == SUPERVISOR || this == COORDINATOR;
    }
}
