package org.norishiro.linking.model;

/** What sort of agency is there for a trouble, as Table 24 marks it. */
public enum Mark {
    MAIN("○", "主な相談先"),
    RELATED("△", "関連する相談先"),
    /** Only as a correction: the municipality knows better than the table. */
    NONE("－", "相談先ではない");

    private final String sign;
    private final String label;

    Mark(String sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    public String sign() {
        return sign;
    }

    public String label() {
        return label;
    }
}
