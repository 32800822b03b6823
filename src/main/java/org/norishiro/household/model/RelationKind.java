package org.norishiro.household.model;

/** How two persons are related (続柄・関係). Only 親 has a direction. */
public enum RelationKind {
    SPOUSE("配偶者", "配偶者"),
    DIVORCED("離婚した元の配偶者", "離婚した元の配偶者"),
    PARENT_OF("親", "子"),
    SIBLING("きょうだい", "きょうだい"),
    PARTNER("同居のパートナー", "同居のパートナー"),
    OTHER("その他の関係", "その他の関係");

    private final String label;
    private final String inverse;

    RelationKind(String label, String inverse) {
        this.label = label;
        this.inverse = inverse;
    }

    /** What the one is to the other. */
    public String label() {
        return label;
    }

    /** What the other is to the one. */
    public String inverse() {
        return inverse;
    }

    public boolean mutual() {
        return this != PARENT_OF;
    }
}
