package org.norishiro.casework;

/** Where a case stands. FOLLOWED_UP: closed, and somebody still stays in touch (つながり続ける). */
public enum CaseState {
    OPEN("支援中"),
    SUSPENDED("中断中"),
    FOLLOWED_UP("終結（見守り中）"),
    CLOSED("終結");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean closed() {
        return this == FOLLOWED_UP || this == CLOSED;
    }
}
