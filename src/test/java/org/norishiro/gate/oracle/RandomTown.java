package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lets random people of the invented town do random things, in the database and, as facts, in the rules. */
final class RandomTown {
    final Town town;
    private final List<Runnable> acts = new ArrayList<>();
    private final FamilyActs families;
    private final CaseActs cases;
    private final ShowingActs showing;
    private final AskingActs asking;
    private final TimeActs time;

    RandomTown(Town town) {
        this.town = town;
        families = new FamilyActs(town);
        cases = new CaseActs(town);
        showing = new ShowingActs(town);
        asking = new AskingActs(town);
        var keeping = new KeepingActs(town);
        time = new TimeActs(town);
        often(1, families::founds, families::isRegistered, families::isProtected, families::isToldTheAddress);
        often(1, families::knowsNoMore, families::isProtectedNoMore);
        often(2, families::movesIn, families::movesOut);
        often(1, cases::opens, cases::stepsDown, cases::raisesAboutAnother);
        often(2, cases::opensInPart, cases::appoints, cases::handsOver, cases::leaves);
        often(4, cases::sits, cases::writes);
        often(1, showing::consents, showing::renews, showing::stopsDisclosing);
        often(2, showing::consentsToTheTeam, showing::withdraws);
        often(4, showing::discloses, showing::disclosesWhatWasAgreed);
        often(1, asking::refers, asking::takesBack, asking::convenes, asking::tables, asking::withdrawsItem);
        often(2, asking::invites, asking::invitesNoMore);
        often(2, keeping::keepsOut, keeping::keepsOutAnAgency, keeping::keepsOutOfAnothersCase, keeping::letsIn);
        often(2, keeping::seals, keeping::unseals);
        often(1, keeping::namesReader, keeping::readsNoMore);
        often(4, time::opensInEmergency);
        often(1, time::endsEmergency, time::releases, time::takesUpAPost, time::givesUpAPost, time::passes);
    }

    private void often(int times, Runnable... these) {
        for (var act : these) for (var i = 0; i < times; i++) acts.add(act);
    }

    void settle() {
        while (town.facts.households.size() < 8) families.founds();
        while (town.facts.cases.size() < 8) cases.opens();
        times(12, cases::sits);
        times(24, cases::writes);
        times(6, showing::consentsToTheTeam);
        times(10, showing::discloses);
        times(2, asking::convenes);
    }

    private static void times(int n, Runnable act) {
        IntStream.range(0, n).forEach(i -> act.run());
    }

    void closes() {
        time.closes();
    }

    void happen(int times) {
        times(times, () -> town.any(acts).run());
    }
}
