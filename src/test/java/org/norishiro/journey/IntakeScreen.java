package org.norishiro.journey;

import java.util.List;

/** 相談を受ける、スクリーニング. */
record IntakeScreen(Worker worker) {
    /** Somebody the call is about. */
    record Told(String family, String given, String kana, String born, String sex, String standing, String part) {}

    IntakeScreen hears(String channel, String speaker, String name, String complaint) {
        worker.chooses("受けた方法", channel)
                .chooses("話した人", speaker)
                .types("話した人の名前", name)
                .types("主訴", complaint);
        return this;
    }

    IntakeScreen about(List<Told> people) {
        for (var place = 1; place <= people.size(); place++) {
            if (place > 1) worker.presses("人を追加");
            var person = people.get(place - 1);
            worker.within(place + "人目", () -> describe(person));
        }
        return this;
    }

    private void describe(Told person) {
        worker.types("姓", person.family())
                .types("名", person.given())
                .types("ふりがな", person.kana())
                .types("生年月日", person.born())
                .chooses("性別", person.sex())
                .selects("この相談での立場", person.part())
                .types("続柄", person.standing())
                .ticks("世帯の一員");
    }

    IntakeScreen judges(String urgency, String emergency, String... issues) {
        worker.chooses("困りごと", issues).chooses("急ぎ度", urgency).chooses("緊急支援", emergency);
        return this;
    }

    IntakeScreen alsoTroubled(String... words) {
        worker.types("ほかの困りごと", String.join("\n", words));
        return this;
    }

    IntakeScreen withoutConsent(String state, String reason) {
        worker.chooses("同意", state).types("「拒否」「取得不能」のときの理由", reason);
        return this;
    }

    /** @param coordinator who goes on with it */
    IntakeScreen screens(String outcome, String reason, String coordinator, String next) {
        worker.follows("スクリーニング").checks("スクリーニング");
        worker.chooses("スクリーニングの結果", outcome)
                .types("そう判断した理由", reason)
                .selects("「多機関協働へ」のときに受け持つ人", coordinator)
                .types("次にすること", next)
                .presses("登録");
        return this;
    }
}
