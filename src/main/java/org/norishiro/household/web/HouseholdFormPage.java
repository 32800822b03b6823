package org.norishiro.household.web;

import java.util.List;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** A form about a household as a whole: new, or changed. */
public record HouseholdFormPage(
        String title,
        Entered entered,
        List<Option> dwellings,
        String action,
        String formUrl,
        String draft,
        String back) {
    static HouseholdFormPage adding(Entered entered, List<Option> dwellings) {
        return new HouseholdFormPage(
                "世帯の登録", entered, dwellings, "/households", "/households/new", "household:new", "/households");
    }

    static HouseholdFormPage changing(String id, Entered entered, List<Option> dwellings) {
        var path = "/households/" + id;
        return new HouseholdFormPage("世帯の修正", entered, dwellings, path, path + "/edit", "household:" + id, path);
    }
}
