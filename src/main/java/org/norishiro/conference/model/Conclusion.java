package org.norishiro.conference.model;

/** How a conference left a case. Not knowing yet is a conclusion of its own (見守る・距離をとる・変化があれば集まる). */
public enum Conclusion {
    DECIDED("役割を決めた", "だれが・なにを・いつまで（または、どうなったら）を登録して閉じます"),
    NO_CLEAR_PLAN("はっきりした方針はまだない", "関わり方・見守り方・変化のときの動き方を書いて閉じます");

    private final String label;
    private final String meaning;

    Conclusion(String label, String meaning) {
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
