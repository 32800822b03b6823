package org.norishiro.intake;

/** What came of screening (スクリーニングの結果). All but the two reasoned ends need a holder and a next date. */
public enum Screened {
    INFORMED("情報提供・相談対応のみで終了"),
    REFER("他の制度・専門機関へつなぐ"),
    SEEK_CONSENT("同意に向けて働きかける"),
    CONTINUE("継続支援（ケースにする）"),
    MULTI_AGENCY("多機関協働へ"),
    SUSPENDED("判断の前に中断・終了");

    private final String label;

    Screened(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean ends() {
        return this == INFORMED || this == SUSPENDED;
    }

    /** Whether a case may be opened from it. */
    public boolean leadsToACase() {
        return !ends();
    }
}
