package org.norishiro.export.model;

/** How far a file is (書き出しの状態). */
public enum ExportState {
    AWAITS_RELEASE("承認待ち", "wait"),
    NOT_RELEASED("承認されませんでした", "over"),
    QUEUED("順番待ち", "wait"),
    RUNNING("作成中", "wait"),
    READY("できました", "now"),
    EXPIRED("期限切れ", ""),
    STOPPED("中止", "over");

    private final String label;
    private final String chip;

    ExportState(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    /** Goes on without anybody doing something. */
    public boolean moving() {
        return this == QUEUED || this == RUNNING;
    }

    /** Nothing comes of it any more. */
    public boolean over() {
        return this == NOT_RELEASED || this == EXPIRED || this == STOPPED;
    }
}
