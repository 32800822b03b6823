package org.norishiro.casework;

/** A tab of the case pages that another module adds (世帯のタブ). Casework's own tabs stand at 0, 10, 20 … 90. */
public interface CaseTab {
    /**
     * One tab.
     *
     * @param late whether it stands apart at the right, for what is looked at rarely
     */
    record Tab(int order, String label, String href, boolean late) {}

    Tab of(CaseId about);
}
