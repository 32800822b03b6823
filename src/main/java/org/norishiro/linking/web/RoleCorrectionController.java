package org.norishiro.linking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.linking.model.Mark;
import org.norishiro.linking.usecase.CorrectRole;
import org.norishiro.linking.usecase.CorrectRole.Outcome;
import org.norishiro.linking.usecase.ShowRoleTable;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 役割の表を直す, for the administrator. */
@Controller
class RoleCorrectionController {
    private final CorrectRole correctRole;
    private final ShowRoleTable showRoleTable;
    private final Clock clock;

    RoleCorrectionController(CorrectRole correctRole, ShowRoleTable showRoleTable, Clock clock) {
        this.correctRole = correctRole;
        this.showRoleTable = showRoleTable;
        this.clock = clock;
    }

    @PostMapping("/admin/role-table/{trouble}")
    ModelAndView correct(@PathVariable String trouble, HttpServletRequest request) {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var command = new CorrectRole.Command(
                trouble,
                in.required("kind", "機関の種類", 100),
                in.choice("mark", "役割", Mark.class),
                in.required("why", "そう直す理由", 500));
        if (in.refused()) return refused(trouble, in.entered());
        return switch (correctRole.correct(command)) {
            case Outcome.Corrected() -> Screens.redirect("/role-table/" + trouble, "役割の表を直しました。次の助言から使われます。");
            case Outcome.UnknownKind() ->
                refused(trouble, in.entered().refuse("kind", "この種類の機関は、表にも名簿にもありません。選び直してください。"));
            case Outcome.UnknownTrouble(), Outcome.NotYours() -> throw new NotThere();
        };
    }

    private ModelAndView refused(String trouble, Entered entered) {
        var shown = showRoleTable.show(trouble).orElseThrow(NotThere::new);
        return Screens.refused(RoleTablePage.VIEW, new RoleTablePage(shown, entered));
    }
}
