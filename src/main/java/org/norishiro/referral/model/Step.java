package org.norishiro.referral.model;

/** What happened to a referral, as both sides read it in its course (経過). */
public enum Step {
    SENT("依頼を送りました"),
    OPENED("相手が開きました"),
    ACCEPTED("受けました"),
    DECLINED("見送りました"),
    ASKED_BACK("質問しました"),
    PROGRESS("途中の様子を知らせました"),
    OUTCOME_REPORTED("結果を知らせました"),
    REPLIED("質問に答えました"),
    REMINDED("問い合わせました"),
    HANDED_OVER("引き継ぎました"),
    TOLD("連絡しました"),
    TAKEN_BACK("取り下げました"),
    SETTLED("次の手を決めました"),
    INVITED("支援チームに加えました"),
    PASSED_ON("担当が代わりました"),
    PAPER_SENT("書類を付けました"),
    PAPER_TAKEN_BACK("書類を取り下げました");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Step of(Act act) {
        return switch (act) {
            case ACCEPT -> ACCEPTED;
            case DECLINE -> DECLINED;
            case ASK_BACK -> ASKED_BACK;
            case TELL_PROGRESS -> PROGRESS;
            case REPORT_OUTCOME -> OUTCOME_REPORTED;
            case REPLY -> REPLIED;
            case REMIND -> REMINDED;
            case HAND_OVER -> HANDED_OVER;
            case TELL -> TOLD;
            case TAKE_BACK -> TAKEN_BACK;
            case SETTLE -> SETTLED;
            case INVITE -> INVITED;
        };
    }
}
