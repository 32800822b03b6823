package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.norishiro.journey.WorkedCase.DecidedRole;
import org.norishiro.journey.WorkedCase.Invited;

/** 会議を招集し、案件を付け、その日に進め、閉じて、議事録にする. */
record SittingScreen(Worker worker, String path) {

    /** Who calls which body together, who chairs it, and who keeps its record. */
    record Calling(String body, String name, String chair, String convener, String secretariat) {}

    static SittingScreen convene(Worker worker, Calling calling) {
        worker.goes("/sittings/new").checks("会議の招集");
        worker.selects("会議体", calling.body())
                .types("会議の名前", calling.name())
                .types("開催日", "今日")
                .types("始まり", "9:00")
                .types("終わり", "10:30")
                .types("場所", "第2会議室")
                .selects("司会", calling.chair())
                .selects("招集する人", calling.convener())
                .selects("事務局", calling.secretariat())
                .presses("会議を招集する");
        return new SittingScreen(worker, worker.path());
    }

    SittingScreen by(Worker other) {
        return new SittingScreen(other, path);
    }

    Worker shows() {
        return worker.goes(path);
    }

    /** What is said of a case on the agenda; never a name. */
    record Tabling(String sitting, String title, String reason, String ground) {}

    /** The case on the agenda: on which ground, and who is invited for what. */
    static String table(Worker keeper, String caseScreen, Tabling tabling, List<Invited> invited) {
        keeper.goes(caseScreen + "/agenda-items/new").checks("会議の選択");
        keeper.within(tabling.sitting(), () -> keeper.follows("この会議に付ける")).checks("会議に付ける");
        while (keeper.page().locator("[name=agency-" + invited.size() + "]").count() == 0) {
            keeper.presses("行を3つ増やす");
        }
        keeper.types("案件の題", tabling.title())
                .types("会議に付ける理由", tabling.reason())
                .chooses("根拠", tabling.ground())
                .types("そう判断した理由", tabling.reason())
                .types("時間（分）", "40");
        for (var row = 1; row <= invited.size(); row++) {
            keeper.selects("機関" + row, invited.get(row - 1).agency())
                    .types("招く目的" + row, invited.get(row - 1).purpose());
        }
        keeper.presses("会議に付ける").checks("会議の案件");
        return keeper.path();
    }

    SittingScreen everybodyCame(List<Invited> invited) {
        worker.unfolds("招いた機関と目的・出欠をつける");
        invited.forEach(each -> worker.chooses(each.agency(), "出席"));
        worker.presses("出欠を登録").sees("出席 " + invited.size() + "／" + invited.size() + "機関");
        return this;
    }

    SittingScreen ranks(List<String> issues) {
        worker.unfolds("順を決める");
        for (var place = 1; place <= issues.size(); place++) worker.types(issues.get(place - 1), "" + place);
        worker.presses("順を登録");
        return this;
    }

    SittingScreen decides(List<String> decisions) {
        for (var decision : decisions) {
            worker.types("決まったことを加える", decision).presses("決まったことを登録").sees(decision);
        }
        return this;
    }

    SittingScreen gives(List<DecidedRole> roles) {
        for (var role : roles) {
            worker.at("#roles", () -> give(role)).sees(role.task());
        }
        return this;
    }

    private void give(DecidedRole role) {
        if (worker.offers("だれが", role.agency())) worker.chooses("だれが", role.agency());
        else worker.selects("ほかの機関", role.agency());
        worker.types("だれに", role.forWhom()).types("すること", role.task());
        if (role.when() != null) worker.types("時期のことば", role.when());
        if (role.event() != null) worker.types("どうなったら", role.event());
        worker.presses("役割を登録");
    }

    SittingScreen says(String urgency, String discussion) {
        worker.types("緊急性についてそろえた認識", urgency).types("話し合ったこと", discussion).presses("話し合ったことを登録");
        return this;
    }

    SittingScreen closes(String next, String step) {
        worker.chooses("まとめ", "役割を決めた")
                .types("次回の日", next)
                .types("次回までにすること", step)
                .presses("案件を閉じる");
        return this;
    }

    /** The minutes hold who was invited for what, in which order the issues come, what was decided, and every role. */
    Worker recorded(WorkedCase worked, List<String> ranked) {
        worker.goes(path + "/minutes")
                .sees(worked.urgency())
                .sees(worked.decisions().toArray(String[]::new));
        for (var each : worked.invited()) worker.seesRow(each.agency(), each.purpose());
        assertThat(worker.page().locator("main ol > li").allInnerTexts())
                .as("order of priority")
                .isEqualTo(ranked);
        for (var role : worked.roles()) {
            var when = role.event() == null ? role.when() : role.event();
            worker.seesRow(role.agency(), role.task(), role.forWhom(), String.valueOf(when));
        }
        return worker;
    }
}
