package org.norishiro.gate;

import java.util.List;

/**
 * Where the consent of a person stands (本人同意). Not asked, refused and unobtainable are three different facts; expired, renewed,
 * not yet begun and to be asked again are never recorded: they follow from the day and from what was recorded later or elsewhere.
 */
public enum ConsentState {
    GIVEN("取得"),
    NOT_ASKED("未取得"),
    REFUSED("拒否"),
    UNOBTAINABLE("取得不能"),
    REQUESTED("返事待ち"),
    WITHDRAWN("撤回"),
    EXPIRED("期限切れ"),
    RENEWED("更新済"),
    NOT_YET("開始前"),
    /** Given, and carrying nothing: on another record of the same person stands a no (名寄せ), which may be out of sight. */
    ASK_AGAIN("聞き直し");

    /** What can be told in words at a window; all else belongs to a consent that says to whom and of what. */
    public static final List<ConsentState> IN_WORDS = List.of(GIVEN, NOT_ASKED, REFUSED, UNOBTAINABLE);

    private final String label;

    ConsentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean inWords() {
        return IN_WORDS.contains(this);
    }
}
