package org.norishiro.directory.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.identity.Acting;
import org.norishiro.identity.Role;
import org.springframework.stereotype.Component;

/**
 * What is proposed for entries, on the desk of those who keep them (the people of the agency but for caseworkers and chairs, whose work is
 * another; the administrator where nobody there can sign in), and what became of it, on the desk of whoever proposed it until they have
 * read it.
 */
@Component
class ProposalsToDecide implements DueItems {
    /** So long an entry may stay wrong after somebody said so. */
    private static final int FORTNIGHT = 14;

    private final AgencyProposals proposals;
    private final AgencyRegister register;

    ProposalsToDecide(AgencyProposals proposals, AgencyRegister register) {
        this.proposals = proposals;
        this.register = register;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        if (who.role() == Role.GUEST) return List.of();
        return Stream.concat(toDecide(who).stream(), decided(today).stream()).toList();
    }

    private List<DueItem> toDecide(Acting who) {
        if (who.role() == Role.ADMINISTRATOR) {
            var waiting = proposals.openWithoutAccounts();
            return waiting == 0
                    ? List.of()
                    : List.of(item(
                            Kind.AWAITS_MY_ANSWER,
                            "機関・資源",
                            "利用者のいない機関の紹介に、直したほうがよいというお知らせが" + waiting + "件あります",
                            null,
                            "/agencies?proposed=1&sort=people",
                            "確かめる"));
        }
        if (who.role() == Role.CASEWORKER || who.role() == Role.CHAIR) return List.of();
        return proposals.openFor(who.agency()).stream()
                .map(each -> item(
                        Kind.AWAITS_MY_ANSWER,
                        who.agencyName(),
                        each.byName() + "さんから、紹介を直したほうがよいというお知らせがあります",
                        each.at().toLocalDate().plusDays(FORTNIGHT),
                        "/agency-proposals/" + each.id(),
                        "確かめる"))
                .toList();
    }

    /** For today: nobody waits to be told why not. */
    private List<DueItem> decided(LocalDate today) {
        return proposals.untold().stream()
                .map(each -> item(
                        Kind.MINE,
                        register.find(each.agency()).orElseThrow().name(),
                        each.decided() != null && each.decided().taken() ? "お知らせが紹介に取り入れられました" : "お知らせは取り入れられませんでした",
                        today,
                        "/agency-proposals/" + each.id(),
                        "読む"))
                .toList();
    }

    private static DueItem item(
            Kind kind, String about, String what, @Nullable LocalDate due, String href, String act) {
        return new DueItem(kind, about, what, due, "わたし", href, act);
    }

    @Override
    public String named() {
        return "紹介へのお知らせ";
    }
}
