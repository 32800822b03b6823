package org.norishiro.gate;

/**
 * On what ground something is disclosed to another agency (提供の根拠). Every disclosure names exactly one. Source: 個人情報保護法
 * 27条・69条 and the acts on conferences; the wording shown to staff is ours.
 */
public enum Basis {
    CONSENT("本人の同意", "本人が、だれに・何のために伝えるかを分かって同意している"),
    STATUTORY_CONFERENCE("法律にもとづく会議", "支援会議などの構成員として、会議のために伝える"),
    LAW_OTHER("ほかの法律の定め", "虐待の通報など、法律が伝えることを求めている"),
    INTERNAL_USE("庁内での利用", "同じ市の事務に必要で、相当の理由がある"),
    OTHER_PUBLIC_BODY("ほかの行政機関への提供", "国・県などの事務に必要で、相当の理由がある"),
    CLEAR_BENEFIT("明らかに本人の利益", "本人の利益になることが明らかである"),
    EMERGENCY("緊急（生命・身体・財産）", "命や体、財産を守るために急いで要り、同意を得るのがむずかしい"),
    /** Of a text that names nobody: with it no record is shown, so it is no choice where one is. */
    ANONYMIZED("名前を伏せる", "だれのことか分からないように書きかえて伝える");

    private final String label;
    private final String meaning;

    Basis(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
