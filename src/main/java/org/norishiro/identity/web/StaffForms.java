package org.norishiro.identity.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.model.StaffLists.Workplace;
import org.norishiro.identity.usecase.AddPost;
import org.norishiro.identity.usecase.AddStaff;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** Reads what was typed about staff and posts. */
final class StaffForms {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,39}";

    private StaffForms() {}

    static AddStaff.Command newStaff(Reading in) {
        var login = in.code("login", "利用者名", 40).toLowerCase(java.util.Locale.ROOT);
        if (!login.isEmpty() && !login.matches(LOGIN))
            in.refuse("login", "利用者名は、半角の英小文字・数字・「.」「_」「-」で、2文字以上40文字以内にしてください。");
        var command = new AddStaff.Command(
                login,
                in.required("name", "氏名", 100),
                in.required("kana", "ふりがな", 100),
                new AgencyId(in.requiredId("agency", "所属する機関")),
                in.required("title", "職名・係", 100),
                role(in),
                in.requiredDate("from", "開始日"),
                null);
        return command;
    }

    static AddPost.Command newPost(Reading in, StaffId staff) {
        var from = in.requiredDate("from", "開始日");
        var until = in.date("until", "終了日");
        if (until != null && until.isBefore(from)) in.refuse("until", "終了日は、開始日と同じ日か、それより後の日付にしてください。");
        return new AddPost.Command(
                staff,
                in.version("version"),
                new AgencyId(in.requiredId("agency", "所属する機関")),
                in.required("title", "職名・係", 100),
                role(in),
                in.ticked("concurrent"),
                from,
                in.refused() ? null : until);
    }

    /** Of those a post can be given; any other is no choice. */
    private static Role role(Reading in) {
        var role = in.choice("role", "職務", Role.class);
        if (!Role.ofStaff().contains(role)) in.refuse("role", "職務を選び直してください。");
        return role;
    }

    static List<Option> agencies(List<Workplace> workplaces) {
        return Option.each(workplaces, workplace -> workplace.id().toString(), Workplace::name);
    }

    static List<Option> roles() {
        return Role.ofStaff().stream()
                .map(role -> Option.of(role.name(), role.label(), role.worksWithResidents() ? "" : "住民の記録は見られません"))
                .toList();
    }

    /** Malformed and unknown look the same. */
    static StaffId staff(String id) {
        return new StaffId(uuid(id));
    }

    static PostId post(String id) {
        return new PostId(uuid(id));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException nonsense) {
            throw new NotThere();
        }
    }

    static Entered conflict(Entered entered, String by, LocalDateTime at, long version) {
        return entered.conflict(by, JapaneseDates.withTime(at), Map.of()).with("version", Long.toString(version));
    }
}
