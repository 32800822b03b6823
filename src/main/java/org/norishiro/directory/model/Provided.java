package org.norishiro.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.OpeningHours;

/**
 * A service as other systems are told of it: an agency of the register or a place of help from open data. What agencies tell each other
 * (できないこと, のりしろ) is not in it.
 *
 * @param organization who provides it
 * @param howItStands how the organisation stands to the municipality; empty if nobody knows
 * @param hours as they are written; rules if they are
 * @param assured when somebody last confirmed it
 */
public record Provided(
        UUID id,
        String name,
        String alternateName,
        String organization,
        String kind,
        String howItStands,
        String does,
        String url,
        String serves,
        String howToAsk,
        String cost,
        List<String> languages,
        String area,
        String address,
        @Nullable Coordinates place,
        String phone,
        String hours,
        String hoursNote,
        List<AgencyWindow> windows,
        @Nullable LocalDate assured) {
    /** Columns of open data that say what this does, by the headings they are kept under. */
    public static final String SERVES = "対象";

    public static final String COST = "費用";
    public static final String HOW_TO_ASK = "申込み";
    public static final String LANGUAGES = "通じる言葉";
    public static final String AREA = "地域";
    public static final String ALTERNATE_NAME = "別名";
    public static final String ORGANIZATION = "組織の説明";

    public static Provided of(AgencyEntry agency, List<AgencyWindow> windows) {
        var work = agency.profile().work();
        var access = agency.profile().access();
        return new Provided(
                agency.id().value(),
                agency.name(),
                agency.kana(),
                agency.name(),
                agency.kind(),
                agency.standing().label(),
                work.does(),
                "",
                work.serves(),
                access.howToAsk(),
                work.cost(),
                several(work.languages()),
                work.area(),
                access.address(),
                Coordinates.readTogether(access.place()) instanceof Coordinates.Reading.At(var at) ? at : null,
                access.phone(),
                access.hours(),
                access.hoursNote(),
                windows,
                agency.confirmedOn());
    }

    public static Provided of(SocialResource resource) {
        var facts = resource.facts();
        var span = facts.opens().isEmpty() && facts.closes().isEmpty() ? "" : facts.opens() + "–" + facts.closes();
        return new Provided(
                resource.id(),
                facts.name(),
                facts.kana().isEmpty() ? further(facts, ALTERNATE_NAME) : facts.kana(),
                facts.operator().isEmpty() ? facts.name() : facts.operator(),
                further(facts, ORGANIZATION).isEmpty() ? facts.kind() : further(facts, ORGANIZATION),
                "",
                joined(facts.services(), facts.description()),
                facts.url(),
                further(facts, SERVES),
                further(facts, HOW_TO_ASK),
                further(facts, COST),
                several(further(facts, LANGUAGES)),
                further(facts, AREA),
                facts.address(),
                facts.place(),
                facts.phone(),
                joined(facts.days(), span),
                facts.hoursNote(),
                List.of(),
                null);
    }

    /** When it can be reached; unsaid where words stand that are no rules. */
    public OpeningHours opening() {
        return OpeningHours.kept(hours);
    }

    private static String further(ResourceFacts facts, String heading) {
        return further(facts.further(), heading);
    }

    private static String further(Map<String, String> further, String heading) {
        return further.getOrDefault(heading, "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<String> several(String words) {
        return Stream.of(words.split("[、,，]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
