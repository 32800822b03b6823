package org.norishiro.emergency.model;

/**
 * 緊急閲覧の理由, as coded. All of them say that somebody's life, body or property cannot wait for consent.
 *
 * @see <a href="https://laws.e-gov.go.jp/law/415AC0000000057">個人情報の保護に関する法律 27条1項2号、69条2項4号</a>
 */
public enum EmergencyGround {
    LIFE("生命・身体の危険", "倒れている、自殺のおそれ、大きなけがや病気"),
    ABUSE("虐待・暴力", "子ども・高齢者・障害のある人への虐待、配偶者からの暴力のおそれ"),
    MISSING("行方が分からない", "連絡がとれず、捜している"),
    DISASTER("災害・火事", "避難や安否の確認が要る"),
    PROPERTY("財産の差し迫った被害", "住まいや生活費をいま失うおそれ、詐欺");

    private final String label;
    private final String hint;

    EmergencyGround(String label, String hint) {
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
