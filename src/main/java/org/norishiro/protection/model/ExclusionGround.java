package org.norishiro.protection.model;

/** Why somebody is kept out (除外の理由). What the person or those around them told; it is not proved first. */
public enum ExclusionGround {
    PERPETRATOR("加害者、またはその味方", "暴力・つきまといなどをした人、その側に立つ人"),
    KIN("親族", "本人や家族の親族に当たる"),
    NEIGHBOUR("近所・知人", "近くに住んでいる、前から知っている"),
    INTEREST("利害関係", "貸し借り、争い、仕事の上の関係がある"),
    WISH("本人の希望", "本人が、この人には知られたくないと話している"),
    OTHER("その他", "");

    private final String label;
    private final String meaning;

    ExclusionGround(String label, String meaning) {
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
