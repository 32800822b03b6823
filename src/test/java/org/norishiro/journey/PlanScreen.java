package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** プラン：決まったことから作り、役割を頼み、答えを受け、見て、評価する. */
record PlanScreen(Worker worker, String caseScreen, String path) {
    /** Nothing decided in the conference is typed again. */
    static PlanScreen make(Worker maker, String caseScreen, List<String> tasks, Runnable goal) {
        maker.goes(caseScreen + "/plans")
                .follows("プランを作る")
                .sees(tasks.toArray(String[]::new))
                .checks("プランの作成");
        goal.run();
        maker.presses("下書きを作る").sees(tasks.toArray(String[]::new)).checks("プランの下書き");
        return new PlanScreen(maker, caseScreen, maker.path());
    }

    PlanScreen by(Worker other) {
        return new PlanScreen(other, caseScreen, path);
    }

    Worker shows() {
        return worker.goes(path);
    }

    PlanScreen settles() {
        shows().follows("プランを決めて、役割を頼む").checks("プランの決定");
        worker.types("回答の期日", "+7").presses("プランを決めて、役割を頼む").checks("決めたプラン");
        return this;
    }

    static void accepts(Worker agency, String task, String worker) {
        open(agency, task).checks("頼まれた役割");
        agency.chooses("回答", "受ける").types("担当する人", worker).presses("回答する").checks("受けた役割");
    }

    static void declines(Worker agency, String task, String why) {
        open(agency, task);
        agency.chooses("回答", "見送る").types("理由・聞きたいこと", why).presses("回答する").checks("見送った役割");
    }

    static void asks(Worker agency, String task, String question) {
        open(agency, task);
        agency.chooses("回答", "質問する")
                .types("理由・聞きたいこと", question)
                .presses("回答する")
                .checks("聞き返した役割");
    }

    private static Worker open(Worker agency, String task) {
        agency.goes("/plan-roles").checks("頼まれた役割の一覧");
        return agency.follows(task).sees(task);
    }

    /** A role that came back, asked for once more. */
    PlanScreen asksAgain(String task, String words) {
        shows().sees("調整する人に返ってきた役割が1件あります").follows(task).checks("返ってきた役割");
        worker.chooses("次にすること", "もう一度頼む")
                .types("回答の期日", "+5")
                .types("伝えること", words)
                .within("次を決める", () -> worker.presses("登録"));
        return this;
    }

    /** A role that came back, asked of somebody else. */
    PlanScreen asksAnother(String task, String agency, String words) {
        shows().follows(task);
        worker.chooses("次にすること", "ほかの機関に頼む")
                .selects("頼む機関", agency)
                .types("回答の期日", "+5")
                .types("伝えること", words)
                .within("次を決める", () -> worker.presses("登録"));
        return this;
    }

    PlanScreen looks(String words, String personsWords, List<String> outcomes) {
        shows().follows("モニタリングを記録").checks("モニタリングの記録");
        worker.types("いまの様子", words).types("本人の言葉", personsWords);
        var places = worker.page().locator("[name^='words-']");
        assertThat(places.count()).as("roles to report on").isPositive();
        for (var at = 0; at < Math.min(outcomes.size(), places.count()); at++)
            places.nth(at).fill(outcomes.get(at));
        worker.types("次のモニタリング", "+30").presses("登録");
        return this;
    }

    /** Everything of an evaluation except what follows from it. */
    PlanScreen evaluates(String summary, String wish, String opinion, String remaining) {
        shows().follows("評価を記録").checks("プランの評価");
        worker.types("目標の達成状況", summary)
                .chooses("経済面", "変わらない")
                .chooses("日常生活面", "よくなった")
                .chooses("社会生活面", "まだ分からない")
                .types("残された課題", remaining)
                .types("本人の希望", wish)
                .types("スタッフの意見", opinion);
        return this;
    }

    /** Every role by its agency, every agreement to stand by with its event, and what came of it. */
    Worker tells(WorkedCase worked) {
        shows();
        for (var role : worked.roles()) {
            if (role.event() == null) worker.seesRow(role.agency(), role.task());
            else worker.within("いざという時", () -> worker.seesRow(role.event(), role.agency(), role.task()));
        }
        return worker.sees(worked.outcomes().toArray(String[]::new));
    }
}
