package org.norishiro.linking.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.linking.model.Sign.By;

/**
 * Reads the troubles out of the issues of a case (困りごとの読み取り), by the code of the standard form and by words. It reads too much
 * rather than too little: whoever asks sees what was read out of which issue, and leaves out what does not hold.
 */
public final class Signs {
    /** Violence of whatever kind: whom it can concern, and so who is to be asked, follows from the ages of the household. */
    public static final String ABUSE = "ABUSE";

    private static final String HOUSEHOLD = "世帯";

    /** Not 大丈夫. */
    private static final Pattern HUSBAND = Pattern.compile("(?<!丈)夫");

    private final Map<String, Trouble> troubles;
    private final List<Sign> signs;

    public Signs(List<Trouble> troubles, List<Sign> signs) {
        this.troubles = new LinkedHashMap<>();
        troubles.forEach(each -> this.troubles.put(each.code(), each));
        this.signs = List.copyOf(signs);
        signs.stream()
                .map(Sign::trouble)
                .filter(code -> !code.equals(ABUSE) && !this.troubles.containsKey(code))
                .findAny()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("a sign of a trouble that is not there: " + unknown);
                });
    }

    /**
     * An issue as it was told.
     *
     * @param code of the standard form; null: own words alone
     * @param place in the order of priority, from 1
     */
    public record Told(
            IssueId id,
            @Nullable PersonId whose,
            String aboutWhom,
            @Nullable String code,
            String words,
            int place) {}

    /** @param name how they are spoken of on the screens of the case */
    public record Member(PersonId id, String name, Ages ages) {}

    /**
     * What was read.
     *
     * @param needs one for each trouble of each person, by the issue that stands first; of the household as a whole only what is nobody's
     *     own
     * @param unread issues no trouble was read out of: nothing is suggested about them
     */
    public record Read(List<Need> needs, List<Told> unread) {}

    private record Once(String trouble, @Nullable PersonId whose) {}

    public Read read(List<Told> issues, List<Member> members) {
        var needs = new LinkedHashMap<Once, Need>();
        var unread = new ArrayList<Told>();
        for (var told : issues) {
            var found = troublesOf(told, members);
            if (found.isEmpty()) unread.add(told);
            for (var trouble : found) {
                var need = need(trouble, told);
                needs.putIfAbsent(new Once(trouble.code(), need.whose()), need);
            }
        }
        var theirs = needs.values().stream()
                .filter(need -> need.whose() != null)
                .map(Need::trouble)
                .collect(Collectors.toSet());
        return new Read(
                needs.values().stream()
                        .filter(need -> need.whose() != null || !theirs.contains(need.trouble()))
                        .toList(),
                List.copyOf(unread));
    }

    /** Violence is the household's: it is written about who does it as often as about who suffers it. */
    private static Need need(Trouble trouble, Told told) {
        return trouble.violence()
                ? new Need(trouble, told.id(), null, HOUSEHOLD, told.words(), told.place())
                : new Need(trouble, told.id(), told.whose(), told.aboutWhom(), told.words(), told.place());
    }

    /** A word of this trouble that stands in a text, such as what an agency says of itself; empty: none. */
    Optional<String> wordIn(String text, Trouble trouble) {
        var plain = Sign.plain(text);
        return signs.stream()
                .filter(sign -> sign.by() == By.WORD && sign.trouble().equals(trouble.code()))
                .map(Sign::sign)
                .filter(plain::contains)
                .findFirst();
    }

    private List<Trouble> troublesOf(Told told, List<Member> members) {
        var words = Sign.plain(told.words());
        return signs.stream()
                .filter(sign -> sign.by() == By.CODE ? sign.sign().equals(told.code()) : words.contains(sign.sign()))
                .map(Sign::trouble)
                .distinct()
                .flatMap(code -> code.equals(ABUSE) ? abuseIn(members, words) : Stream.of(code))
                .map(troubles::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who does it and to whom stands in words alone, so everybody who could suffer it counts. */
    private Stream<String> abuseIn(List<Member> members, String words) {
        var kinds = new ArrayList<String>();
        if (members.stream().anyMatch(each -> each.ages().child())) kinds.add("CHILD_ABUSE");
        if (members.stream().anyMatch(each -> each.ages().old())) kinds.add("ELDER_ABUSE");
        if (words.contains("障害") || words.contains("障がい")) kinds.add("DISABILITY_ABUSE");
        if (kinds.isEmpty() || words.contains("DV") || HUSBAND.matcher(words).find() || words.contains("配偶者"))
            kinds.add("PARTNER_VIOLENCE");
        return kinds.stream();
    }

    public List<Sign> all() {
        return signs;
    }
}
