package org.norishiro.referral.model;

/** What follows when a referral ends (次の手). */
public enum Settlement {
    DONE("目的を果たした", "この依頼を完了する"),
    ELSEWHERE("ほかの機関に頼む", "同じ内容で、次の依頼の作成に進む"),
    KEEP("自分たちで続ける", "ケースの「次にすること」に入れる"),
    CONFERENCE("会議で話し合う", "ケースの「次にすること」に入れ、会議にかける画面に進む");

    private final String label;
    private final String meaning;

    Settlement(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether the need goes on and somebody must hold it in the case from here. */
    public boolean leavesNeed() {
        return this != DONE;
    }
}
