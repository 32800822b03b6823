package org.norishiro.plan.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.ConsentState;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;

final class PlanFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDateTime NOW = TODAY.atTime(10, 14);
    static final PostId COORDINATOR = PostId.next();
    static final PostId PARTNER = PostId.next();
    static final AgencyId AGENCY = AgencyId.next();

    private PlanFixture() {}

    static PersonsConsent given() {
        return new PersonsConsent(ConsentState.GIVEN, "", TODAY);
    }

    static Terms terms(PersonsConsent consent, PlanIssue... issues) {
        return new Terms(
                "",
                new Goal.Spoken("家にいたい"),
                new Period(TODAY, TODAY.plusMonths(6)),
                TODAY.plusMonths(1),
                consent,
                List.of(issues));
    }

    static Plan draft() {
        return Plan.draft(CaseId.next(), null, 1, terms(given(), new PlanIssue(null, "受診の拒否")));
    }

    static Plan underWay() {
        var plan = draft();
        plan.settle(List.of(drafted("")));
        return plan;
    }

    static RoleTask task(String standbyEvent) {
        return new RoleTask(
                Actor.AGENCY,
                AGENCY,
                "訪問に同行する",
                "母",
                null,
                null,
                null,
                new RoleTask.When("", standbyEvent.isEmpty() ? TODAY.plusDays(7) : null, standbyEvent),
                "");
    }

    static PlanRole drafted(String standbyEvent) {
        return PlanRole.draft(PlanId.next(), CaseId.next(), 1, task(standbyEvent), COORDINATOR);
    }

    static PlanRole awaited() {
        return awaited("");
    }

    static PlanRole awaited(String standbyEvent) {
        var role = drafted(standbyEvent);
        role.ask(TODAY.plusDays(5), COORDINATOR);
        return role;
    }

    static PlanRole accepted() {
        var role = awaited();
        role.accept(PARTNER, NOW, "森 由紀", "");
        return role;
    }

    static PlanRole declined() {
        var role = awaited();
        role.decline(PARTNER, NOW, "人手がない");
        return role;
    }
}
