package org.norishiro.casework.model;

/** Answering for a case: the coordinator (調整担当) for all of it, a lead (主担当) for each phase. Who convenes a conference is neither. */
public enum RoleKind {
    COORDINATOR("調整担当"),
    LEAD("主担当");

    private final String label;

    RoleKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
