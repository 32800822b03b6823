package org.norishiro.referral.model;

/** How the person is handed over (引き継ぎ方): the warmer, the surer they arrive. */
public enum Handover {
    ACCOMPANY("同行", "本人といっしょに相手の窓口へ行く"),
    ATTEND("同席", "相手の最初の面接や訪問に加わる"),
    PHONE("電話", "電話で事情を伝える"),
    DOCUMENT("文書", "この依頼だけで伝える");

    private final String label;
    private final String meaning;

    Handover(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether somebody of the asking side is there in person. */
    public boolean inPerson() {
        return this == ACCOMPANY || this == ATTEND;
    }
}
