package org.norishiro.plan.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;

/** All roles within reach, as a collection. */
public interface PlanRoles {
    /** What happened to a role; both sides read it. */
    enum Step {
        ASKED("頼みました"),
        ACCEPTED("引き受けました"),
        DECLINED("見送りました"),
        QUESTIONED("質問しました"),
        ASKED_AGAIN("もう一度頼みました"),
        REASSIGNED("ほかの機関に頼むことにしました"),
        TAKEN_OVER("調整する側で引き受けました"),
        DROPPED("取りやめました"),
        REPORTED("経過を知らせました"),
        ENDED("プランとともに終えました"),
        PASSED_ON("担当が代わりました");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    void add(PlanRole role);

    /** Finds it and keeps others from changing it until the end of the transaction. */
    Optional<PlanRole> find(PlanRoleId id);

    /** All of a plan in order, also kept from others. */
    List<PlanRole> of(PlanId plan);

    /** Those of all plans of a case that have not ended, done or not; dropped ones left out. */
    List<PlanRole> openOf(CaseId ofCase);

    void update(PlanRole changed);

    /** Only a draft is taken away without a trace. */
    void remove(PlanRole drafted);

    void note(PlanRole about, Step step, String words);
}
