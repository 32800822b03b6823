package org.norishiro.linking.model;

/** How sure a cell of the table is (確かさ): Table 24 lost its columns when it was taken from paper, and was put together again. */
public enum Confidence {
    HIGH("確か"),
    MEDIUM("おおむね確か"),
    LOW("不確か");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
