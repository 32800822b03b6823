package org.norishiro.gate;

/** What kind of fact an item is, for deciding item by item what may be shown (項目の種類). */
public enum FieldClass {
    BASIC("基本", "名前、年齢、連絡先"),
    FAMILY("家族", "家族の顔ぶれと関係"),
    DWELLING("住まい", "家のようす、家賃や契約"),
    HEALTH("健康・障害", "病気、障害、通院や薬"),
    MONEY("収入・債務", "収入、年金、借金、支払い"),
    WORK("職歴", "いまの仕事、これまでの仕事"),
    LIFE("生活歴", "これまでの暮らし、困っていること"),
    VIOLENCE("DV・虐待", "暴力や虐待を受けたこと"),
    PROGRESS("経過記録", "相談や訪問の記録"),
    DOCUMENT("写真・書類", "預かった写真や書類の写し");

    private final String label;
    private final String meaning;

    FieldClass(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What it covers, as the person is told. */
    public String meaning() {
        return meaning;
    }
}
