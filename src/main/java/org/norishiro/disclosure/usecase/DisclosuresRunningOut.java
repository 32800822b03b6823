package org.norishiro.disclosure.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.disclosure.model.DisclosureRegister.RunsOut;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** What an agency will soon be shown no more, for whoever holds the case: decided anew, or left to end. */
@Component
class DisclosuresRunningOut implements DueItems {
    private static final int DAYS_AHEAD = 14;

    private final DisclosureRegister register;

    DisclosuresRunningOut(DisclosureRegister register) {
        this.register = register;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return register.runningOut(who.post().value(), today.plusDays(DAYS_AHEAD)).stream()
                .map(DisclosuresRunningOut::item)
                .toList();
    }

    private static DueItem item(RunsOut each) {
        var what = each.carriedOver() ? each.agency() + "に見せる内容を決める（引き継ぎのまま）" : each.agency() + "への提供が終わる";
        return new DueItem(
                DueItem.Kind.MINE,
                each.caseName(),
                what,
                each.until(),
                "わたし",
                "/cases/" + each.about() + "/disclosures",
                "決める");
    }

    @Override
    public String named() {
        return "提供の期限";
    }
}
