package org.norishiro.emergency.model;

/** For how long a case is opened: never longer than an hour, which the database holds. */
public enum Length {
    QUARTER(15),
    HALF(30),
    HOUR(60);

    private final int minutes;

    Length(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    public String label() {
        return minutes + "分";
    }
}
