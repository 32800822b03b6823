package org.norishiro.plan.model;

/** The replies by name, for tables, filters and chips. */
public enum ReplyState {
    NOT_NEEDED("-"),
    NOT_YET_ASKED("依頼前"),
    AWAITED("回答待ち"),
    ACCEPTED("引き受け済み"),
    DECLINED("見送り"),
    ASKED("質問あり");

    private final String label;

    ReplyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Back with the coordinator. */
    public boolean returned() {
        return this == DECLINED || this == ASKED;
    }

    public boolean unsettled() {
        return this == AWAITED || returned();
    }

    public static ReplyState of(Reply reply) {
        return switch (reply) {
            case Reply.NotNeeded n -> NOT_NEEDED;
            case Reply.NotYetAsked n -> NOT_YET_ASKED;
            case Reply.Awaited a -> AWAITED;
            case Reply.Accepted a -> ACCEPTED;
            case Reply.Declined d -> DECLINED;
            case Reply.Asked a -> ASKED;
        };
    }
}
