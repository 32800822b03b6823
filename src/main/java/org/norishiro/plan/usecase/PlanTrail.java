package org.norishiro.plan.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.springframework.stereotype.Component;

/** What this module leaves in the trail, always with the case it belongs to. */
@Component
class PlanTrail {
    private final AuditTrail trail;

    PlanTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void viewed(PlanId plan, CaseId of, String why) {
        trail.viewed(Subject.inCase("plan", plan.value(), of.value()), why);
    }

    void viewedPlansOf(CaseId of) {
        trail.viewed(Subject.inCase("support_case", of.value(), of.value()), "plans of a case within reach");
    }

    void viewed(PlanRoleId role, CaseId of, String why) {
        trail.viewed(Subject.inCase("plan_role", role.value(), of.value()), why);
    }

    void acted(String act, PlanId plan, CaseId of) {
        trail.acted(act, Subject.inCase("plan", plan.value(), of.value()), "");
    }

    void acted(String act, PlanRoleId role, CaseId of) {
        trail.acted(act, Subject.inCase("plan_role", role.value(), of.value()), "");
    }

    void refused(String act, CaseId of, String why) {
        trail.refused(act, Subject.inCase("support_case", of.value(), of.value()), why);
    }

    void refused(String act, PlanId plan, CaseId of, String why) {
        trail.refused(act, Subject.inCase("plan", plan.value(), of.value()), why);
    }

    void refused(String act, PlanRoleId role, CaseId of, String why) {
        trail.refused(act, Subject.inCase("plan_role", role.value(), of.value()), why);
    }

    void notThere(String act, PlanId plan) {
        trail.refused(act, Subject.of("plan", plan.value()), "not there or out of reach");
    }

    void notThere(String act, PlanRoleId role) {
        trail.refused(act, Subject.of("plan_role", role.value()), "not there or out of reach");
    }
}
