package org.norishiro.casework.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Phase;
import org.norishiro.identity.AgencyId;
import org.norishiro.intake.ConsultationId;

/**
 * Support of one household or one person by several agencies (支援ケース). While it is not closed, somebody named holds a next
 * step with a date. Whoever is given something to answer for is in the team with their agency, so that they can see it.
 */
public final class SupportCase {
    public static final int LONGEST_NAME = 100;

    private final Team team;
    private final Roles roles;
    private final int version;
    private final List<Turn> turns = new ArrayList<>();
    private CaseFile file;
    private Standing standing;
    private Phase phase;
    private boolean holderNamed;

    private SupportCase(CaseFile file, Standing standing, Phase phase, Team team, Roles roles, int version) {
        this.file = file;
        this.standing = standing;
        this.phase = phase;
        this.team = team;
        this.roles = roles;
        this.version = version;
    }

    /**
     * What stays as it was when the case was opened; the agency in charge changes only by handing the case over.
     *
     * @param number per fiscal year, 「R8-0012」
     * @param name how the case is spoken of (「架空 ハナ 世帯」)
     * @param consultation what it was opened from; null: opened directly
     */
    public record CaseFile(
            CaseId id,
            String number,
            int fiscalYear,
            AgencyId agency,
            CaseSubject subject,
            @Nullable ConsultationId consultation,
            String name,
            LocalDate openedOn) {
        public CaseFile {
            if (name.isBlank()) throw new IllegalArgumentException("a case has a name");
        }

        CaseFile inChargeOf(AgencyId other) {
            return new CaseFile(id, number, fiscalYear, other, subject, consultation, name, openedOn);
        }
    }

    /** Opens the case (ケースを開く) with somebody from the first day on. */
    public static SupportCase open(CaseFile file, Holder holder, String nextStep, LocalDate nextOn) {
        var opened = new SupportCase(
                file,
                new Standing.Open(new NextStep(holder.post(), nextStep, nextOn)),
                Phase.INTAKE,
                new Team(List.of()),
                new Roles(List.of()),
                0);
        opened.team.include(file.agency(), "ケースの担当機関", file.openedOn());
        opened.team.include(holder.agency(), "次にすることの担当", file.openedOn());
        return opened;
    }

    /** For the store only. */
    public static SupportCase restore(
            CaseFile file, Standing standing, Phase phase, Team team, Roles roles, int version) {
        return new SupportCase(file, standing, phase, team, roles, version);
    }

    public void next(Holder holder, String words, LocalDate on, LocalDate today) {
        stand(standing.with(new NextStep(holder.post(), words, on)));
        team.include(holder.agency(), "次にすることの担当", today);
    }

    /** Pauses (中断): still held by somebody until a date. */
    public void suspend(Holder holder, String words, LocalDate on, LocalDate today) {
        if (standing instanceof Standing.Closed) throw new IllegalStateException("a closed case cannot be suspended");
        stand(new Standing.Suspended(new NextStep(holder.post(), words, on)));
        team.include(holder.agency(), "次にすることの担当", today);
    }

    /** Takes up again what was suspended or closed (支援の再開). */
    public void resume(Holder holder, String words, LocalDate on, LocalDate today) {
        stand(new Standing.Open(new NextStep(holder.post(), words, on)));
        team.include(holder.agency(), "次にすることの担当", today);
    }

    /** Closes with somebody staying in touch, who therefore stays the holder. */
    public void closeFollowedUp(LocalDate closedOn, String followUp, Holder holder, LocalDate on) {
        stand(new Standing.FollowedUp(closedOn, followUp, new NextStep(holder.post(), followUp, on)));
        enter(Phase.FOLLOW_UP);
        team.include(holder.agency(), "つながり続ける担当", closedOn);
    }

    public void close(LocalDate closedOn, String noFollowUpReason) {
        stand(new Standing.Closed(closedOn, noFollowUpReason));
    }

    public void enter(Phase next) {
        if (next != phase) turns.add(Turn.entered(phase, next));
        phase = next;
    }

    private void stand(Standing anew) {
        var before = standing.next();
        var next = anew.next();
        if (anew.state() != standing.state()) turns.add(Turn.stands(anew));
        if (before != null && next != null && !before.holder().equals(next.holder()))
            turns.add(Turn.handedOver(before.holder(), next.holder()));
        standing = anew;
        holderNamed = next != null;
    }

    public void appointCoordinator(Holder holder, LocalDate since) {
        roles.appoint(RoleKind.COORDINATOR, null, holder.post(), since);
        team.include(holder.agency(), RoleKind.COORDINATOR.label(), since);
    }

    public void appointLead(Phase ofPhase, Holder holder, LocalDate since) {
        roles.appoint(RoleKind.LEAD, ofPhase, holder.post(), since);
        team.include(holder.agency(), RoleKind.LEAD.label(), since);
    }

    /**
     * 引き継ぎ: all that one answers for is another's.
     *
     * @param step what comes next, if it was {@code from} who held the next step; null: as it stands
     * @param charge whether the other's agency is in charge from now on
     * @param leaves whether the agency of {@code from} leaves the team, if it is no longer in charge
     */
    public void handOver(
            Holder from, Holder to, @Nullable NextStep step, boolean charge, boolean leaves, LocalDate today) {
        var what = new ArrayList<String>();
        var next = standing.next();
        if (next != null && next.holder().equals(from.post())) {
            standing = standing.with(step == null ? new NextStep(to.post(), next.words(), next.on()) : step);
            holderNamed = true;
            what.add("次にすること");
        }
        for (var role : roles.current()) {
            if (!role.post().equals(from.post())) continue;
            roles.appoint(role.kind(), role.phase(), to.post(), today);
            what.add(role.title());
        }
        team.pass(from.post(), to, today);
        team.include(to.agency(), "引き継いだ担当", today);
        if (charge) {
            file = file.inChargeOf(to.agency());
            what.add("担当機関");
            if (!leaves) team.stay(from.agency(), "これまでの担当機関", today);
        }
        if (leaves && !file.agency().equals(from.agency())) team.leave(from.agency(), today);
        turns.add(Turn.handedOver(from.post(), to.post(), String.join("、", what)));
    }

    public void join(AgencyId agency, @Nullable Holder person, String part, LocalDate since) {
        team.join(agency, person == null ? null : person.post(), part, since);
    }

    /** An agency as a whole joins; no effect if anybody of it is in already. */
    public void include(AgencyId agency, String part, LocalDate since) {
        team.include(agency, part, since);
    }

    public void leave(UUID member, LocalDate lastDay) {
        team.leave(member, lastDay);
    }

    /** What has turned since it was read, for the store to keep. */
    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** Whether somebody was named for the next step since it was read: their agency is to see the case. */
    public boolean holderNamed() {
        return holderNamed;
    }

    public CaseId id() {
        return file.id();
    }

    public CaseFile file() {
        return file;
    }

    public Standing standing() {
        return standing;
    }

    public @Nullable NextStep nextStep() {
        return standing.next();
    }

    public Phase phase() {
        return phase;
    }

    public Team team() {
        return team;
    }

    public Roles roles() {
        return roles;
    }

    public int version() {
        return version;
    }
}
