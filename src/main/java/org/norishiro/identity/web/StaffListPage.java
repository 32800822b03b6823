package org.norishiro.identity.web;

import java.util.Arrays;
import java.util.List;
import org.norishiro.identity.model.StaffLists.Standing;
import org.norishiro.identity.usecase.ListStaff.Listed;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** Everything {@code identity/staff-list.jte} shows. */
public record StaffListPage(Listing listing, Listed listed) {
    public Entered chosen() {
        return Entered.ofFields(listing.query());
    }

    public List<Option> agencies() {
        return StaffForms.agencies(listed.workplaces());
    }

    public List<Option> roles() {
        return StaffForms.roles();
    }

    public List<Option> standings() {
        return Option.each(
                Arrays.stream(Standing.values())
                        .filter(standing -> standing != Standing.WORKING)
                        .toList(),
                Standing::name,
                Standing::label);
    }
}
