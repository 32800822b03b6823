package org.norishiro.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.plan.usecase.ListRoles.Listed;
import org.norishiro.plan.usecase.RoleReadings.Wanted;
import org.norishiro.shell.Listing;

/** Roles asked of one's agency, and those that came back. */
public record RolesPage(Listed listed, Wanted wanted, Listing listing, LocalDate today) {
    /** The lists one can change to; those of a coordinator only where there is something in them. */
    public List<Wanted> lists() {
        return List.of(Wanted.values()).stream()
                .filter(each -> each == wanted
                        || each == Wanted.AWAITED
                        || each == Wanted.TAKEN
                        || each == Wanted.ALL
                        || count(each) > 0)
                .toList();
    }

    public int count(Wanted of) {
        return listed.counts().getOrDefault(of, 0);
    }

    public String href(Wanted to) {
        return "/plan-roles?show=" + to.name();
    }

    public String empty() {
        if (!listing.text("q").isBlank()) return "「" + listing.text("q") + "」に当てはまる役割は0件です。";
        return switch (wanted) {
            case AWAITED -> "回答を待っている役割はありません。プランで役割を頼まれると、ここに届きます。";
            case TAKEN -> "引き受けている役割はありません。";
            case RETURNED -> "わたしに返ってきた役割はありません。";
            case WAITING -> "回答を待っている役割はありません。";
            case ALL -> "うちの機関に頼まれた役割は、まだありません。";
        };
    }
}
