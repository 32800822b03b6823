package org.norishiro.plan.model;

/** What follows from an evaluation (プラン評価). */
public enum Result {
    CLOSE("終結"),
    REPLAN("再プラン"),
    SUSPEND("中断");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
