package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** 依頼を書いて、先方に見えるものを確かめて、送る。届いた依頼に答える. */
record ReferralScreen(Worker worker, String path) {
    record Asking(String agency, String request, String about, String issue, String why) {}

    static ReferralScreen send(Worker sender, String caseScreen, Asking asking) {
        sender.goes(caseScreen).follows("依頼を送る").checks("依頼の作成");
        sender.selects("頼む機関", asking.agency())
                .types("頼みたいこと", asking.request())
                .chooses("だれのこと", asking.about())
                .chooses("どの課題", asking.issue())
                .chooses("提供の根拠", "緊急（生命・身体・財産）")
                .types("そう判断した理由", asking.why())
                .presses("先方に見えるものを確かめる")
                .sees(asking.request())
                .checks("依頼の確認");
        sender.presses("依頼を送る").sees("いま持っているのは").checks("送った依頼");
        return new ReferralScreen(sender, sender.path());
    }

    ReferralScreen by(Worker other) {
        return new ReferralScreen(other, path);
    }

    /** Found where the recipient looks first: under 今日. */
    ReferralScreen arrivesAt(Worker recipient) {
        recipient.goes("/today").checks("今日（関係機関）");
        assertThat(recipient.page().locator("a[href^='" + path + "']").count())
                .as("the referral is on the list of today")
                .isPositive();
        recipient.goes(path);
        return by(recipient);
    }

    ReferralScreen accepts(String firstStep) {
        worker.checks("届いた依頼").follows("受ける").checks("依頼を受ける");
        worker.types("最初にすること", firstStep).presses("受けて知らせる").sees(firstStep).checks("受けた依頼");
        return this;
    }

    ReferralScreen declines(String reason, String why) {
        worker.follows("見送る").checks("依頼を見送る");
        worker.chooses("見送る理由", reason).types("理由の説明", why).presses("見送って知らせる").checks("見送った依頼");
        return this;
    }

    /** It came back: who asked decides what now. */
    ReferralScreen settles(String how, String why) {
        worker.goes(path).checks("見送られた依頼").follows("次の手を決める").checks("次の手を決める");
        worker.chooses("次の手", how).types("どうするか", why).presses("次の手を登録");
        return this;
    }

    /** The same asked of another agency: what was written before is there already. */
    ReferralScreen asksAnother(String why, String agency) {
        settles("ほかの機関に頼む", why);
        worker.selects("頼む機関", agency)
                .chooses("提供の根拠", "緊急（生命・身体・財産）")
                .types("そう判断した理由", why)
                .presses("先方に見えるものを確かめる")
                .presses("依頼を送る");
        return new ReferralScreen(worker, worker.path());
    }

    ReferralScreen reports(String achievement, String what) {
        worker.goes(path).follows("結果の報告").checks("結果の報告");
        worker.chooses("結果", achievement).types("したこと・変わったこと", what).presses("結果を知らせる");
        return this;
    }
}
