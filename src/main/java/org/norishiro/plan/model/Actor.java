package org.norishiro.plan.model;

/** Who does something in a plan (実施すること). */
public enum Actor {
    PERSON("本人"),
    FAMILY("家族など"),
    AGENCY("機関");

    private final String label;

    Actor(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
