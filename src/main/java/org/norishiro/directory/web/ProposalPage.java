package org.norishiro.directory.web;

import java.util.List;
import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyProposal.Decided;
import org.norishiro.directory.model.EntryField;
import org.norishiro.directory.usecase.ShowProposal.Shown;
import org.norishiro.shell.Entered;

/** Everything {@code directory/proposal.jte} needs. */
public record ProposalPage(Shown shown, Entered entered) {
    /**
     * @param before what stood there when it was proposed
     * @param now what stands there now
     */
    public record Line(String label, String before, String now, String after) {
        /** Somebody changed it in between. */
        public boolean changedSince() {
            return !before.equals(now) && !after.equals(now);
        }
    }

    public AgencyProposal proposal() {
        return shown.proposal();
    }

    public String agency() {
        return "/agencies/" + shown.entry().id();
    }

    public String path() {
        return "/agency-proposals/" + proposal().id();
    }

    public List<Line> lines() {
        return proposal().changes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private Line line(EntryField field, AgencyProposal.Change change) {
        return new Line(field.label(), change.before(), field.of(shown.entry().profile()), change.after());
    }

    public String sent() {
        return proposal().byName() + "さんが" + JapaneseDates.withTime(proposal().at()) + "に知らせました";
    }

    /** What became of it; empty while it waits. */
    public String decision() {
        return proposal().decided() instanceof Decided(var taken, var _, var by, var at)
                ? by + "さんが" + JapaneseDates.withTime(at) + "に" + (taken ? "取り入れました。" : "取り入れないことにしました。")
                : "";
    }

    public String answer() {
        var decided = proposal().decided();
        return decided == null ? "" : decided.answer();
    }
}
