package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.disclosure.model.Disguise;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.disclosure.model.NamelessSheet.Text;
import org.norishiro.disclosure.model.Trace;
import org.norishiro.gate.ShownItem;
import org.norishiro.gate.Sight;
import org.norishiro.household.Households;
import org.norishiro.household.Households.Member;
import org.norishiro.household.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes a first text without names from parts of a case (名前を伏せた文の下書き). Whoever gives it reads it and writes on. */
@Component
public class ComposeNameless {
    private final Cases cases;
    private final CaseExtracts extracts;
    private final Households households;
    private final Persons persons;
    private final NamelessRegister register;
    private final Sight sight;
    private final AuditTrail trail;
    private final Clock clock;

    ComposeNameless(
            Cases cases,
            CaseExtracts extracts,
            Households households,
            Persons persons,
            NamelessRegister register,
            Sight sight,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.extracts = extracts;
        this.households = households;
        this.persons = persons;
        this.register = register;
        this.sight = sight;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param keys of the case's extracts */
    @Transactional
    public Optional<Text> compose(CaseId id, List<String> keys) {
        var card = cases.find(id);
        if (card.isEmpty() || !sight.wholeToGive("CASE", id.value())) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "名前を伏せた文を作るため");
        var members = members(card.get());
        var chosen = extracts.chosen(id, keys).stream().map(ComposeNameless::told);
        var words = Stream.concat(Stream.of(told(members)), chosen).collect(Collectors.joining("\n\n"));
        return Optional.of(
                new Text(title(members), without(id, disguise(members).of(words))));
    }

    private List<Member> members(CaseCard about) {
        var today = LocalDate.now(clock);
        var household = about.household();
        return household != null
                ? households.members(household, today)
                : persons.all(cases.personsOf(about.id(), today)).stream()
                        .map(person -> new Member(person, "本人", true))
                        .toList();
    }

    private static Disguise disguise(List<Member> members) {
        return new Disguise(members.stream()
                .map(member -> new Disguise.Known(
                        part(member), member.person().name(), member.person().shortName()))
                .toList());
    }

    private static String part(Member member) {
        return member.standing().isBlank() ? "世帯員" : member.standing();
    }

    private String told(List<Member> members) {
        return members.stream()
                .map(member -> "・" + part(member) + "（"
                        + Stream.of(age(member), member.person().sex().label(), member.livesTogether() ? "" : "別居")
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining("、"))
                        + "）")
                .collect(Collectors.joining("\n", "顔ぶれ\n", ""));
    }

    private String title(List<Member> members) {
        var ages = members.stream()
                .filter(Member::livesTogether)
                .map(this::age)
                .filter(age -> !age.isBlank())
                .distinct()
                .collect(Collectors.joining("と"));
        return ages.isEmpty() ? members.size() + "人世帯" : ages + "の" + members.size() + "人世帯";
    }

    private String age(Member member) {
        return Disguise.decades(member.person().born().age(LocalDate.now(clock)));
    }

    private static String told(ShownItem item) {
        return item.fieldClass().label() + "：" + item.heading() + "\n" + item.body();
    }

    /** What still stands in it and is written as the record has it. */
    private String without(CaseId id, String words) {
        var left = words;
        for (var trace : register.tracesIn(id, words))
            if (trace.words().length() > 1 && trace.kind() != Trace.Kind.READING)
                left = Pattern.compile(trace.words(), Pattern.LITERAL)
                        .matcher(left)
                        .replaceAll(trace.kind().instead());
        return left;
    }
}
