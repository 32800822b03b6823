package org.norishiro.directory.model;

/** How an agency stands to the municipality (位置づけ). */
public enum Standing {
    MUNICIPAL("市の部署"),
    CONTRACTED("市の委託"),
    PUBLIC("国・県などの機関"),
    PRIVATE("民間の機関"),
    RESIDENTS("住民の団体");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
