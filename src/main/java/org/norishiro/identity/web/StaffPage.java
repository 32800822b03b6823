package org.norishiro.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.model.StaffLists.PostLine;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.usecase.ShowStaffMember.Shown;

/**
 * Everything {@code identity/staff.jte} shows.
 *
 * @param password just given, shown this once
 */
public record StaffPage(
        Shown shown, LocalDate today, @Nullable String password) {
    public StaffMember staff() {
        return shown.staff();
    }

    public List<PostLine> posts() {
        return shown.posts();
    }

    public String path() {
        return "/admin/staff/" + staff().id();
    }

    public boolean left() {
        var until = staff().until();
        return until != null && until.isBefore(today);
    }

    public boolean ended(PostLine post) {
        return post.until() != null && post.until().isBefore(today);
    }

    public boolean coming(PostLine post) {
        return post.from().isAfter(today);
    }
}
