package org.norishiro.plan.model;

/** Where a plan stands. While it is under way, whether roles are still unanswered is asked of the roles. */
public enum PlanState {
    DRAFT("下書き"),
    AGREED("実施中"),
    EVALUATED("評価済み"),
    REPLACED("次のプランに替えた");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
