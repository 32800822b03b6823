package org.norishiro.protection.model;

/** On what the protection of an address rests (保護の根拠): 住民基本台帳事務処理要領 第5の10 and what comes before and beside it. */
public enum MeasureKind {
    PROVISIONAL("仮支援措置", "申し出た日から。決定を待たずに守ります"),
    MEASURE("DV等支援措置", "決定を受けた。1年ごとに更新します"),
    OTHER("そのほか", "支援措置によらず、市町村の判断で守ります");

    private final String label;
    private final String meaning;

    MeasureKind(String label, String meaning) {
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
