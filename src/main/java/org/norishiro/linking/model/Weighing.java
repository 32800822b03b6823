package org.norishiro.linking.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Agencies.AgencyCard;

/** What speaks for one kind of agency and against it, fact by fact, before it is compared with others. */
final class Weighing {
    /** As many cases of one's own weigh as much as the table. */
    private static final double TABLE_COUNTS_AS = 8;

    /** Of a trouble some two or three agencies are asked, however many the table names. */
    private static final double USUALLY_ASKED = 2.5;

    private static final double NOT_IN_TABLE = 0.01;
    private static final double SAYS_SO = 0.15;
    private static final double OF_ANOTHER_AGE = 0.1;
    private static final double OF_SOMEBODY_ELSES_AGE = 0.35;
    private static final double INVOLVED = 0.35;
    private static final double NO_ROOM = -0.3;
    private static final double TO_BE_TOLD = 1.5;
    private static final double SWIFT = 0.2;
    private static final int SWIFT_DAYS = 3;
    private static final double FITTING = 0.02;

    private final RoleTable table;
    private final Signs signs;
    private final Experience experience;

    Weighing(RoleTable table, Signs signs, Experience experience) {
        this.table = table;
        this.signs = signs;
        this.experience = experience;
    }

    /** What speaks for a group about one trouble. */
    record Share(Need need, List<Reason> reasons) {
        double moves() {
            return reasons.stream().mapToDouble(Reason::moves).sum();
        }
    }

    record Weighed(Group group, List<Share> shares, List<Reason> besides) {
        double total() {
            return shares.stream().mapToDouble(Share::moves).sum()
                    + besides.stream().mapToDouble(Reason::moves).sum();
        }
    }

    Weighed weigh(Group group, List<Group> all, Circumstances about) {
        var shares = about.needs().stream()
                .map(need -> share(group, all, need, about))
                .filter(share -> !share.reasons().isEmpty())
                .toList();
        var moved = shares.stream().mapToDouble(Share::moves).sum();
        return new Weighed(group, shares, moved < FITTING ? List.of() : besides(group, shares, about));
    }

    private Share share(Group group, List<Group> all, Need need, Circumstances about) {
        var reasons = new ArrayList<Reason>();
        var trouble = need.trouble();
        var cell = table.cell(group.called(), trouble.code()).orElse(null);
        var word = cell == null ? wordOf(group, trouble) : Optional.<String>empty();
        var known = cell != null || word.isPresent();
        var prior = cell != null ? cell.weight() / crowding(all, trouble) : word.isPresent() ? SAYS_SO : NOT_IN_TABLE;
        var stands = points(need, prior);
        if (cell != null && stands > 0) reasons.add(new Reason.InTable(need, cell, stands));
        if (word.isPresent()) reasons.add(new Reason.SaysSo(need, word.get(), stands));
        var ruledOut = cell != null && cell.mark() == Mark.NONE;
        var share = prior;
        var cases = experience.casesWith(trouble.code());
        var tally = experience.of(trouble.code(), group.ids());
        if (cases >= Experience.FEWEST && !ruledOut) {
            share = (TABLE_COUNTS_AS * prior + tally.asked()) / (TABLE_COUNTS_AS + cases);
            var learned = points(need, share) - (known ? stands : 0);
            if (known || tally.asked() > 0) reasons.add(new Reason.AskedHere(trouble, tally, cases, learned));
            stands = known || tally.asked() > 0 ? points(need, share) : 0;
            if (tally.answered() >= Experience.FEWEST) {
                share = Math.min(0.95, share * willingness(tally));
                reasons.add(new Reason.Accepts(trouble, tally, points(need, share) - stands));
                stands = points(need, share);
            }
        }
        if (reasons.isEmpty()) return new Share(need, List.of());
        var fit = fit(group.kind(), need, about);
        if (fit < 1 && group.kind() != null)
            reasons.add(new Reason.NotOfAge(need, group.kind(), points(need, share * fit) - stands));
        return new Share(need, List.copyOf(reasons));
    }

    private Optional<String> wordOf(Group group, Trouble trouble) {
        return group.agencies().stream()
                .map(agency -> agency.kind() + "　" + agency.name() + "　" + agency.does())
                .flatMap(words -> signs.wordIn(words, trouble).stream())
                .findFirst();
    }

    private static double points(Need need, double share) {
        return -Math.log(1 - need.weight() * share);
    }

    /** Where the table names half of the register for a trouble, each of its marks says less. */
    private double crowding(List<Group> all, Trouble trouble) {
        var named = all.stream()
                .flatMap(group -> table.cell(group.called(), trouble.code()).stream())
                .mapToDouble(Cell::weight)
                .sum();
        return Math.max(1, named / USUALLY_ASKED);
    }

    private double willingness(Experience.Tally tally) {
        var overall = experience.acceptedOverall();
        var here = (tally.accepted() + 10 * overall) / (tally.answered() + 10);
        return Math.clamp(here / overall, 0.7, 1.2);
    }

    private static double fit(@Nullable AgencyKind kind, Need need, Circumstances about) {
        if (kind == null || !kind.bounded()) return 1;
        var anybody = about.members().isEmpty()
                || about.members().stream().anyMatch(each -> each.ages().mayBeServedBy(kind));
        if (!anybody) return OF_ANOTHER_AGE;
        if (need.whose() == null) return 1;
        var theirs = about.members().stream()
                .filter(each -> each.id().equals(need.whose()))
                .allMatch(each -> each.ages().mayBeServedBy(kind));
        return theirs ? 1 : OF_SOMEBODY_ELSES_AGE;
    }

    private List<Reason> besides(Group group, List<Share> shares, Circumstances about) {
        var besides = new ArrayList<Reason>();
        var involved = group.agencies().stream()
                .filter(agency -> about.involved().contains(agency.id()))
                .map(AgencyCard::name)
                .toList();
        if (!involved.isEmpty()) besides.add(new Reason.Involved(involved, INVOLVED));
        if (group.agencies().stream().allMatch(AgencyCard::full)) besides.add(new Reason.NoRoom(NO_ROOM));
        shares.stream()
                .map(share -> share.need().trouble())
                .filter(Trouble::violence)
                .filter(trouble -> table.cell(group.called(), trouble.code())
                        .filter(cell -> cell.mark() == Mark.MAIN)
                        .isPresent())
                .findFirst()
                .ifPresent(trouble -> besides.add(new Reason.ToBeTold(trouble, TO_BE_TOLD)));
        if (about.hurried()) {
            shares.stream()
                    .map(share -> experience
                            .of(share.need().trouble().code(), group.ids())
                            .days())
                    .filter(Objects::nonNull)
                    .filter(days -> days <= SWIFT_DAYS)
                    .findFirst()
                    .ifPresent(days -> besides.add(new Reason.Swift(days, SWIFT)));
        }
        return besides;
    }
}
