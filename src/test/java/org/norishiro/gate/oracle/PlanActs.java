package org.norishiro.gate.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.norishiro.gate.oracle.Facts.Asking;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Role;
import org.norishiro.gate.oracle.Facts.Term;

/** Plans are agreed on, agencies are asked for roles in them, and others in their place. */
final class PlanActs {
    private final Town town;
    private final Facts facts;
    private final Map<UUID, UUID> plans = new HashMap<>();

    PlanActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    void asksForARole() {
        var about = town.any(facts.cases);
        var who = town.somebodyWith(about);
        if (!plans.containsKey(about.id())) agreesOnAPlan(about, who);
        var role = town.id();
        var agency = town.any(town.workers()).agency();
        if (!town.worksIn(about, "ask for a role", who, """
                insert into plan_role (id, plan_id, case_id, position, actor, agency_id, task, when_words, reply, reply_due, holder_post_id, coordinator_post_id)
                values (?, ?, ?, 1, 'AGENCY', ?, '見守る', '毎週', 'AWAITED', current_date + 7, my_post(), my_post())""", role, plans.get(about.id()), about.id(), agency)) return;
        facts.roles.add(new Role(role, about.id()));
        facts.askings.add(new Asking(role, agency, Term.forGood()));
    }

    private void agreesOnAPlan(Case about, Post who) {
        var plan = town.id();
        if (town.worksIn(about, "agree on a plan", who, """
                insert into plan (id, case_id, round, state, goal, goal_state, period_from, period_until, next_monitoring, consent_state, consent_on, agreed_at, agreed_by)
                values (?, ?, 1, 'AGREED', '家で暮らしたい', 'SPOKEN', current_date, current_date + 180, current_date + 30, 'GIVEN', current_date, now(), my_post())""", plan, about.id())) plans.put(about.id(), plan);
    }

    void asksAnother() {
        town.anyOf(facts.askings, each -> each.term().holds(facts.today))
                .ifPresent(asking -> facts.roles.stream()
                        .filter(each -> each.id().equals(asking.role()))
                        .forEach(role -> {
                            var about = facts.caseOf(role.about());
                            var agency = town.any(town.workers()).agency();
                            if (!town.worksIn(
                                    about,
                                    "ask another for a role",
                                    town.somebodyWith(about),
                                    "update plan_role set agency_id = ? where id = ?",
                                    agency,
                                    role.id())) return;
                            asking.term().lastsUntil(facts.today - 1);
                            facts.askings.add(new Asking(role.id(), agency, Term.forGood()));
                        }));
    }
}
