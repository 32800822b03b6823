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
    private final SamenessActs sameness;
    private final AskingActs asking;
    private final TimeActs time;

    RandomTown(Town town) {
        this.town = town;
        families = new FamilyActs(town);
        cases = new CaseActs(town);
        showing = new ShowingActs(town);
        asking = new AskingActs(town);
        sameness = new SamenessActs(town, showing);
        var agreed = new AgreedActs(town, showing, asking);
        var keeping = new KeepingActs(town, asking);
        var persons = new PersonSealActs(town);
        var plans = new PlanActs(town);
        var addresses = new AddressActs(town);
        var transfers = new TransferActs(town);
        time = new TimeActs(town);
        often(1, families::founds, families::isRegistered);
        often(2, addresses::isProtected, addresses::isToldTheAddress);
        often(1, addresses::knowsNoMore, addresses::isProtectedNoMore);
        handing(2, families::movesIn);
        often(2, families::movesOut);
        handing(1, cases::opens);
        often(1, cases::stepsDown, cases::raisesAboutAnother);
        handing(2, cases::opensInPart, cases::handsOver);
        often(2, cases::appoints, cases::leaves);
        often(3, transfers::offers);
        often(1, transfers::answersForAnother);
        handing(3, transfers::takes);
        often(4, cases::sits);
        often(3, cases::writes);
        often(2, cases::writesWhatIsShown);
        often(1, showing::consents, showing::renews, showing::stopsDisclosing, showing::refuses);
        often(2, showing::consentsToTheTeam, showing::withdraws);
        often(4, showing::discloses, showing::disclosesWhatWasAgreed);
        often(1, asking::refers, asking::takesBack, asking::convenes, asking::tables, asking::withdrawsItem);
        often(3, agreed::refers, agreed::tables);
        often(2, agreed::invites);
        often(1, plans::asksForARole, plans::asksAnother);
        often(2, asking::invites, asking::invitesNoMore);
        handing(2, keeping::keepsOut, keeping::keepsOutAnAgency, keeping::keepsOutOfAnothersCase);
        handing(2, keeping::keepsOutOfAnothersRecord);
        handing(1, keeping::keepsOutAFurtherAgency);
        often(2, keeping::sealsWhatWasAskedOfOthers);
        often(2, keeping::letsIn, keeping::seals, keeping::unseals);
        often(2, keeping::namesReader, keeping::readsNoMore);
        often(3, persons::seals, persons::sealsOfOneHome);
        often(1, persons::namesReader, persons::readsNoMore, persons::unseals);
        handing(2, sameness::says, sameness::saysOfOneSeenInPart);
        often(3, sameness::undoes);
        often(4, time::opensInEmergency);
        often(1, time::endsEmergency, time::releases, time::takesUpAPost, time::givesUpAPost, time::passes);
    }

    /** What gives something to hold, or makes more be told of somebody. */
    private void handing(int times, Runnable... these) {
        for (var act : these) often(times, () -> town.handsNothingToWhoIsKeptOut(act));
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
        times(6, sameness::says);
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
