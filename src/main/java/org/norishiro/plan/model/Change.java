package org.norishiro.plan.model;

/** How something has changed since the plan began (変化). */
public enum Change {
    BETTER("よくなった"),
    SAME("変わらない"),
    WORSE("悪くなった"),
    UNCLEAR("まだ分からない");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
