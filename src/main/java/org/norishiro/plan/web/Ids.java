package org.norishiro.plan.web;

import java.util.function.Function;
import org.norishiro.casework.CaseId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.shell.NotThere;

/** Ids out of an address; what is no id is not there. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String text) {
        return id(text, CaseId::of);
    }

    static PlanId planId(String text) {
        return id(text, PlanId::of);
    }

    static PlanRoleId roleId(String text) {
        return id(text, PlanRoleId::of);
    }

    private static <T> T id(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException noId) {
            throw new NotThere();
        }
    }
}
