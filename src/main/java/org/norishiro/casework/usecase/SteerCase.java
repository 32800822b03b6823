package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseSteering;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.CaseRole;
import org.norishiro.casework.model.Holder;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.model.Standing;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries decisions made elsewhere into the case. Who decides must reach the case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SteerCase implements CaseSteering {
    private final CaseRegister cases;
    private final StaffDirectory staff;
    private final AuditTrail trail;
    private final Clock clock;

    SteerCase(CaseRegister cases, StaffDirectory staff, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void next(CaseId about, PostId holder, String step, LocalDate on) {
        change(about, "name next step", "次にすることを決めた", it -> goOn(it, holder(holder), step, on));
    }

    @Override
    public void enter(CaseId about, Phase phase) {
        change(about, "enter phase", "段階を進めた", it -> it.enter(phase));
    }

    @Override
    public void joins(CaseId about, AgencyId agency, String part, LocalDate since) {
        change(about, "join team", "支援チームに加わった", it -> it.include(agency, part, since));
    }

    @Override
    public void suspend(CaseId about, PostId holder, String step, LocalDate on) {
        change(about, "suspend case", "中断にした", it -> it.suspend(holder(holder), step, on, today()));
    }

    @Override
    public void closeFollowedUp(CaseId about, LocalDate closedOn, String followUp, PostId holder, LocalDate on) {
        change(about, "close case", "終結にした（見守りあり）", it -> it.closeFollowedUp(closedOn, followUp, holder(holder), on));
    }

    @Override
    public void close(CaseId about, LocalDate closedOn, String noFollowUpReason) {
        change(about, "close case", "終結にした", it -> it.close(closedOn, noFollowUpReason));
    }

    @Override
    public void handOver(Handing handing) {
        change(handing.about(), "hand case over", "引き継ぎ", it -> {
            var to = Holder.of(handing.to());
            var on = handing.on();
            var step = on == null ? null : new NextStep(to.post(), handing.step(), on);
            var leaves = !handing.stays() && nobodyElseAnswers(it, handing.from());
            it.handOver(Holder.of(handing.from()), to, step, handing.charge(), leaves, today());
        });
    }

    private boolean nobodyElseAnswers(SupportCase about, PostHolder from) {
        var next = about.nextStep();
        var holder = next == null ? Stream.<PostId>empty() : Stream.of(next.holder());
        return Stream.concat(holder, about.roles().current().stream().map(CaseRole::post))
                .filter(post -> !post.equals(from.post()))
                .flatMap(post -> staff.post(post).stream())
                .noneMatch(other -> other.agency().equals(from.agency()));
    }

    private void goOn(SupportCase about, Holder holder, String step, LocalDate on) {
        if (about.standing() instanceof Standing.Closed) about.resume(holder, step, on, today());
        else about.next(holder, step, on, today());
    }

    private void change(CaseId about, String act, String why, Consumer<SupportCase> decision) {
        var found = cases.find(about)
                .orElseThrow(() -> new IllegalStateException("who decides about a case must reach it: " + about));
        decision.accept(found);
        cases.update(found);
        trail.acted(act, Subject.inCase("support_case", about.value(), about.value()), why);
    }

    private Holder holder(PostId post) {
        return staff.post(post)
                .map(Holder::of)
                .orElseThrow(() -> new IllegalArgumentException("nobody is in post " + post));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
