package org.norishiro.casework.web;

import java.util.Arrays;
import org.norishiro.casework.Phase;
import org.norishiro.casework.usecase.AppointRole;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.casework.usecase.ShowTeam.TeamOfCase;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of taking an agency into the team and of naming who answers. */
final class TeamForms {
    private TeamForms() {}

    static Entered joining(TeamOfCase team) {
        return Entered.blank().with("since", NoteForm.typed(team.today()));
    }

    static Entered appointing(TeamOfCase team) {
        return Entered.blank()
                .with("version", String.valueOf(team.head().version()))
                .with("role", team.head().phase().name())
                .with("roleSince", NoteForm.typed(team.today()));
    }

    static JoinTeam.Command joining(Reading in, TeamOfCase team) {
        var agency = in.requiredId("agency", "機関");
        var person = in.id("person", "担当の人");
        var part = in.required("part", "この世帯ですること", 200);
        var since = in.requiredPastDate("since", "いつから");
        return new JoinTeam.Command(
                team.head().id(), new AgencyId(agency), person == null ? null : new PostId(person), part, since);
    }

    static AppointRole.Command appointing(Reading in, TeamOfCase team) {
        var role = in.required("role", "役目", 20);
        var phase = Arrays.stream(Phase.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElse(null);
        if (phase == null && !role.isEmpty() && !role.equals(TeamPage.COORDINATOR))
            in.refuse("role", "役目", "役目を選び直してください。");
        var post = new PostId(in.requiredId("post", "だれが"));
        var since = in.requiredPastDate("roleSince", "いつから");
        return new AppointRole.Command(team.head().id(), in.version("version"), phase, post, since);
    }
}
