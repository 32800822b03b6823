package org.norishiro.household.web;

import java.util.List;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * A form about a household as a whole: new, or changed.
 *
 * @param withheld where it lives is not shown, so not asked either
 */
public record HouseholdFormPage(
        String title,
        Entered entered,
        List<Option> dwellings,
        boolean withheld,
        String action,
        String formUrl,
        String draft,
        String back) {
    static HouseholdFormPage adding(Entered entered, List<Option> dwellings) {
        return new HouseholdFormPage(
                "世帯の登録", entered, dwellings, false, "/households", "/households/new", "household:new", "/households");
    }

    static HouseholdFormPage changing(String id, Entered entered, List<Option> dwellings, boolean withheld) {
        var path = "/households/" + id;
        return new HouseholdFormPage(
                "世帯の修正", entered, dwellings, withheld, path, path + "/edit", "household:" + id, path);
    }
}
