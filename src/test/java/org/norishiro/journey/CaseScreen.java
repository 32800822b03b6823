package org.norishiro.journey;

/** ケースを開く、世帯の概要、課題、見立て、同意. */
record CaseScreen(Worker worker, String path) {
    /** From a screened consultation: everything known is filled in already. */
    static CaseScreen open(Worker worker, String name, String lead, String next) {
        worker.types("ケースの名前", name)
                .types("次にすること", next)
                .types("いつまでに", "+3")
                .selects("次にすることの担当", lead)
                .selects("主担当", lead)
                .selects("調整担当", "佐伯 直（多機関協働担当課")
                .presses("ケースを開く");
        return new CaseScreen(worker, worker.path());
    }

    CaseScreen by(Worker other) {
        return new CaseScreen(other, path);
    }

    Worker shows() {
        return worker.goes(path);
    }

    /** Says whose issue it is, where the consultation only had it for the household. */
    CaseScreen issueIsOf(String words, String whose, String state) {
        worker.goes(path + "/issues").follows(words).checks("課題の登録");
        worker.chooses("だれの", whose).chooses("状態", state).presses("登録");
        return this;
    }

    /** One place up in the order of priority. */
    CaseScreen issueBefore(String words) {
        worker.goes(path + "/issues").within(words, () -> worker.presses("上へ"));
        return this;
    }

    CaseScreen sees(String about, String view, String ground, String means) {
        worker.goes(path + "/assessments/new").checks("見立ての記入");
        worker.chooses("だれについて", about)
                .types("見立て", view)
                .types("根拠", ground)
                .types("手立て", means)
                .presses("登録");
        return this;
    }

    CaseScreen consent(String whose, String state, String reason) {
        worker.goes(path + "/consents/new").checks("同意の記録");
        worker.chooses("だれの同意か", whose)
                .chooses("同意の状態", state)
                .types("理由やようす", reason)
                .presses("登録");
        return this;
    }

    /** In the panel that is always open, by keys alone. */
    CaseScreen notes(String counterpart, String text) {
        shows();
        worker.page().keyboard().press("F2");
        worker.types("相手", counterpart).types("内容", text);
        worker.swaps(() -> worker.page().keyboard().press("Control+Enter"));
        worker.sees("登録しました。");
        return this;
    }
}
