package org.norishiro.casework;

/** The phases of a case; the lead (主担当) is named per phase. */
public enum Phase {
    INTAKE("受け止め"),
    ASSESSMENT("見立て"),
    PLANNING("プランづくり"),
    SUPPORT("支援"),
    FOLLOW_UP("つながり続ける");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
