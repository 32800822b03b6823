package org.norishiro.gate.model;

/** How a consent is given. Said aloud, it needs somebody who heard it. */
public enum Means {
    PAPER("書面"),
    ORAL("口頭"),
    ELECTRONIC("電子");

    private final String label;

    Means(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean needsWitness() {
        return this == ORAL;
    }
}
