package org.norishiro.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.CaseFilter;
import org.norishiro.casework.usecase.CaseList.CaseRow;
import org.norishiro.casework.usecase.CaseList.Whose;
import org.norishiro.casework.usecase.ShowCases.Found;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** The list of cases (担当世帯). */
public record CasesPage(Found found, Listing listing) {
    public List<CaseRow> rows() {
        return found.rows();
    }

    /** 「98世帯のうち18世帯が期限超過」 */
    public String count() {
        var counts = found.counts();
        return counts.total() + "世帯のうち" + counts.overdue() + "世帯が期限超過";
    }

    public boolean overdueOnly() {
        return !listing.text("overdue").isEmpty();
    }

    /** The filters as the form shows them. */
    public Entered filters() {
        return Entered.blank()
                .with("whose", found.whose().name())
                .with("state", listing.text("state"))
                .with("overdue", listing.text("overdue"));
    }

    /** The same list, to be asked for as a file. */
    public String toExport() {
        return listing.link(1).replaceFirst("^/cases", "/exports/new");
    }

    public List<Option> whose() {
        return Option.all(Whose.values(), Whose::label);
    }

    public List<Option> states() {
        return Stream.concat(
                        Arrays.stream(CaseState.values()).map(state -> Option.of(state.name(), state.label())),
                        Stream.of(Option.of(CaseFilter.EVERY_STATE, "すべて")))
                .toList();
    }
}
