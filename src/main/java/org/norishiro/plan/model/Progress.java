package org.norishiro.plan.model;

/** How far a role has come. */
public enum Progress {
    NOT_STARTED("未着手"),
    UNDER_WAY("進行中"),
    STANDING_BY("待機中"),
    DONE("済み"),
    DEFERRED("後回し"),
    DROPPED("取りやめ");

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nobody needs to look at it any more. */
    public boolean over() {
        return this == DONE || this == DROPPED;
    }
}
