package org.norishiro.directory.web;

import java.util.UUID;
import org.norishiro.directory.usecase.ImportOutcome;
import org.norishiro.directory.usecase.LeaveOpenData;
import org.norishiro.directory.usecase.ShowImport;
import org.norishiro.directory.usecase.TakeBackOpenData;
import org.norishiro.directory.usecase.TakeInOpenData;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One file of open data: taking it in, taking it back, leaving it. */
@Controller
@RequestMapping("/open-data/{id}")
class ImportSettlingController {
    private final ShowImport showImport;
    private final TakeInOpenData takeIn;
    private final TakeBackOpenData takeBack;
    private final LeaveOpenData leave;

    ImportSettlingController(
            ShowImport showImport, TakeInOpenData takeIn, TakeBackOpenData takeBack, LeaveOpenData leave) {
        this.showImport = showImport;
        this.takeIn = takeIn;
        this.takeBack = takeBack;
        this.leave = leave;
    }

    @PostMapping("/take-in")
    ModelAndView takeIn(@PathVariable UUID id) {
        return settled(id, takeIn.takeIn(id), "取り込みました。");
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(@PathVariable UUID id) {
        return settled(id, takeBack.takeBack(id), "取り込みを取り消しました。");
    }

    @PostMapping("/leave")
    ModelAndView leave(@PathVariable UUID id) {
        return settled(id, leave.leave(id), "取り込みをやめました。");
    }

    private ModelAndView settled(UUID id, ImportOutcome outcome, String notice) {
        return switch (outcome) {
            case ImportOutcome.Settled() -> Screens.redirect("/open-data/" + id, notice);
            case ImportOutcome.NotFound() -> throw new NotThere();
            case ImportOutcome.NotNow(var state) -> refused(id, "いまは「" + state.label() + "」なので、できません。");
            case ImportOutcome.Overtaken() ->
                refused(id, "確認している間に、同じ名前のデータが取り込まれたか取り消されました。新しい違いを確かめるため、ファイルをもう一度選んでください。");
            case ImportOutcome.BuiltUpon() -> refused(id, "同じ名前のデータが、この後にも取り込まれています。後のものから先に取り消してください。");
        };
    }

    private ModelAndView refused(UUID id, String why) {
        var listing = ImportPage.firstLines(id);
        var shown = showImport.show(id, listing).orElseThrow(NotThere::new);
        return Screens.conflict(ImportPage.VIEW, new ImportPage(listing, shown, why));
    }
}
