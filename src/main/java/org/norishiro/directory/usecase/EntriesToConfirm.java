package org.norishiro.directory.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/**
 * Entries nobody has confirmed for a year, on the desk of those who keep them: the people of the agency, but for caseworkers and chairs,
 * whose work is another; and the administrator, where nobody there can sign in.
 */
@Component
class EntriesToConfirm implements DueItems {
    private final AgencyRegister register;
    private final AgencyReadings readings;

    EntriesToConfirm(AgencyRegister register, AgencyReadings readings) {
        this.register = register;
        this.readings = readings;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return switch (who.role()) {
            case ADMINISTRATOR -> withoutAccounts(today);
            case CONSULTANT, SUPERVISOR, COORDINATOR, PARTNER -> own(who, today);
            case CASEWORKER, CHAIR, PLANNER, GUEST -> List.of();
        };
    }

    private List<DueItem> own(Acting who, LocalDate today) {
        return register
                .find(who.agency())
                .filter(entry -> entry.stale(today))
                .map(entry -> item(entry.name(), "紹介が1年以上確かめられていません", "/agencies/" + entry.id()))
                .stream()
                .toList();
    }

    private List<DueItem> withoutAccounts(LocalDate today) {
        var stale = readings.staleWithoutAccounts(AgencyEntry.staleSince(today));
        return stale == 0
                ? List.of()
                : List.of(item("機関・資源", "利用者のいない" + stale + "機関の紹介が、1年以上確かめられていません", "/agencies?stale=1&sort=people"));
    }

    private static DueItem item(String about, String what, String href) {
        return new DueItem(Kind.MINE, about, what, null, "わたし", href, "確かめる");
    }

    @Override
    public String named() {
        return "機関の紹介";
    }
}
