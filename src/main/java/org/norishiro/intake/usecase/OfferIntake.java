package org.norishiro.intake.usecase;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.codes.Codes;
import org.norishiro.directory.Agencies;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.identity.Acting;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the intake and screening forms offer to choose from, and the persons looked for in them. */
@Component
@Transactional
public class OfferIntake {
    /** In a row of a form more than these are no help: a longer word is. */
    public static final int MOST = 8;

    private final Codes codes;
    private final Agencies agencies;
    private final StaffDirectory staff;
    private final Persons persons;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    OfferIntake(
            Codes codes, Agencies agencies, StaffDirectory staff, Persons persons, WhoActs whoActs, AuditTrail trail) {
        this.codes = codes;
        this.agencies = agencies;
        this.staff = staff;
        this.persons = persons;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * What can be chosen.
     *
     * @param holders posts that may hold it, those of one's own agency first
     * @param coordinators the same, those who coordinate (調整担当) first
     * @param found by the row it was looked for in
     * @param chosen persons on record already put into a row
     */
    public record Offer(
            String me,
            List<Option> channels,
            List<Option> speakers,
            List<Option> agencies,
            List<Option> issues,
            List<Option> holders,
            List<Option> coordinators,
            Map<Integer, List<FoundPerson>> found,
            Map<PersonId, FoundPerson> chosen) {}

    /**
     * Everything for one page.
     *
     * @param searches what was typed to look for, by row
     */
    public Offer offer(Map<Integer, String> searches, Collection<PersonId> chosen) {
        var who = whoActs.now();
        return new Offer(
                who.post().toString(),
                codes.options(Codes.CHANNEL),
                codes.options(Codes.SPEAKER),
                Option.each(agencies.all(), each -> each.id().toString(), each -> each.name()),
                codes.options(Codes.ISSUE),
                posts(Comparator.comparing(each -> !each.agency().equals(who.agency()))),
                posts(Comparator.comparing((PostHolder each) -> each.role() != Role.COORDINATOR)
                        .thenComparing(each -> !own(each, who))),
                found(searches),
                persons.found(chosen).stream()
                        .collect(Collectors.toMap(each -> each.person().id(), Function.identity())));
    }

    private Map<Integer, List<FoundPerson>> found(Map<Integer, String> searches) {
        if (searches.isEmpty()) return Map.of();
        trail.viewed(Subject.all("person"), "相談受付の中で人を検索");
        var found = new HashMap<Integer, List<FoundPerson>>();
        searches.forEach((row, typed) -> found.put(row, persons.search(typed, MOST)));
        return found;
    }

    /** 企画 and システム管理者 hold no residents' records. */
    private List<Option> posts(Comparator<PostHolder> first) {
        return staff.activePosts().stream()
                .filter(each -> each.role() != Role.PLANNER && each.role() != Role.ADMINISTRATOR)
                .sorted(first)
                .map(each -> Option.of(each.post().toString(), each.named()))
                .toList();
    }

    private static boolean own(PostHolder holder, Acting who) {
        return holder.agency().equals(who.agency());
    }
}
