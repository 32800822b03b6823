package org.norishiro.referral.model;

/** Why an agency could not take a referral (見送りの理由): counted later as need that was not met. */
public enum DeclineReason {
    NOT_ELIGIBLE("対象に当たらない", "年齢・地域・制度の条件"),
    FULL("空きがない", "定員・予約がいっぱい"),
    NO_STAFF("人手が足りない", "いまは動ける職員がいない"),
    UNWILLING("本人が望んでいない", "断られた・会えない"),
    BEYOND_MEANS("手だてがない", "必要な専門性や場所がない"),
    OTHER_FITS_BETTER("ほかの機関が合う", "どこかは「合いそうな機関」の欄に"),
    OTHER("その他", "");

    private final String label;
    private final String hint;

    DeclineReason(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }
}
