package org.norishiro.casework.model;

/** Where an issue stands. Waiting for the right moment (時機待ち) and coming later (後順位) are decisions, not neglect. */
public enum IssueState {
    OPEN("未着手"),
    IN_PROGRESS("対応中"),
    WAITING("時機待ち"),
    DEFERRED("後順位"),
    RESOLVED("解決");

    private final String label;

    IssueState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
