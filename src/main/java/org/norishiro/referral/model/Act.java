package org.norishiro.referral.model;

/** What somebody can do with a referral as it stands. */
public enum Act {
    ACCEPT("accept", "受ける"),
    DECLINE("decline", "見送る"),
    ASK_BACK("ask", "聞く"),
    TELL_PROGRESS("progress", "途中の報告"),
    REPORT_OUTCOME("outcome", "結果の報告"),
    REPLY("reply", "質問に答える"),
    REMIND("remind", "問い合わせる"),
    HAND_OVER("hand-over", "引き継ぎを記録"),
    TELL("tell", "連絡する"),
    TAKE_BACK("take-back", "取り下げる"),
    SETTLE("settle", "次の手を決める"),
    INVITE("invite", "支援チームに加える");

    private final String key;
    private final String label;

    Act(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its name in an address. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
