package org.norishiro.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.model.StaffLists.PostLine;
import org.norishiro.identity.usecase.ShowStaffMember.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * Everything the forms on one member of staff show: a new post, the end of one, the end of the account.
 *
 * @param post the post that is to end; null on the other forms
 */
public record PostFormPage(Shown shown, @Nullable PostLine post, Entered entered) {
    public List<Option> agencies() {
        return StaffForms.agencies(shown.workplaces());
    }

    public List<Option> roles() {
        return StaffForms.roles();
    }

    public String back() {
        return "/admin/staff/" + shown.staff().id();
    }

    static Entered begin(Shown shown, Entered entered) {
        return entered.with("version", Long.toString(shown.staff().version()));
    }
}
