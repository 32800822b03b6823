package org.norishiro.household;

/** Sex as recorded (性別); not knowing is a value. */
public enum Sex {
    MALE("男性"),
    FEMALE("女性"),
    OTHER("その他"),
    UNKNOWN("未確認");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
