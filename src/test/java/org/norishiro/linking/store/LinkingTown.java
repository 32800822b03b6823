package org.norishiro.linking.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.linking.model.Ages;
import org.norishiro.linking.model.Circumstances;
import org.norishiro.linking.model.Experience;
import org.norishiro.linking.model.Experience.Key;
import org.norishiro.linking.model.Experience.Tally;
import org.norishiro.linking.model.Signs;
import org.norishiro.linking.model.Signs.Member;
import org.norishiro.linking.model.Signs.Told;
import org.springframework.core.io.ClassPathResource;

/**
 * An invented town, its cases and whom its people asked (seeded). Whom they ask follows from {@code linking/strands.csv}, which was
 * written from what such agencies do, without looking at Table 24, at the signs or at the weights of the advisor; each agency of a
 * strand is asked with its own chance, and in one case of ten somebody is asked by mistake.
 */
final class LinkingTown {
    private static final double BY_MISTAKE = 0.1;

    private final Random chance;
    private final List<Strand> strands;
    private final List<AgencyCard> register;
    private final Map<String, AgencyId> ids = new HashMap<>();

    record Strand(String name, String about, String code, List<String> wordings, Map<String, Integer> asked) {}

    /** @param asked by the words of an issue, who was asked about it; those asked by mistake under the first issue */
    record TownCase(
            List<Member> members, List<Told> issues, Set<AgencyId> involved, Map<IssueId, Set<AgencyId>> asked) {
        Set<AgencyId> invited() {
            return asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        Circumstances circumstances(Signs signs) {
            return new Circumstances(members, signs.read(issues, members).needs(), involved, Set.of(), false);
        }
    }

    LinkingTown(long seed) {
        this.chance = new Random(seed);
        this.strands = rows("strands.csv").map(LinkingTown::toStrand).toList();
        var kinds = new LinkedHashSet<String>();
        new StandardTables().roles().kinds().forEach(kind -> kinds.add(kind.name()));
        strands.forEach(strand -> kinds.addAll(strand.asked().keySet()));
        worked().forEach(row -> {
            if (!row.getField("what").equals("ISSUE")) kinds.add(row.getField("words"));
        });
        this.register = kinds.stream().map(this::agency).toList();
    }

    private AgencyCard agency(String kind) {
        var id = new AgencyId(UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8)));
        ids.put(kind, id);
        return new AgencyCard(id, kind, kind, "", "", "", "", "", "", "", "", null);
    }

    List<AgencyCard> register() {
        return register;
    }

    AgencyId id(String kind) {
        return ids.get(kind);
    }

    List<TownCase> cases(int many) {
        return Stream.generate(this::next).limit(many).toList();
    }

    private TownCase next() {
        var members = household();
        var fitting = new ArrayList<>(strands.stream()
                .filter(strand -> strand.about().equals("HOUSE") || whom(strand, members) != null)
                .toList());
        var issues = new ArrayList<Told>();
        var asked = new HashMap<IssueId, Set<AgencyId>>();
        var many = 2 + chance.nextInt(3);
        for (var place = 1; place <= many; place++) {
            var strand = fitting.remove(chance.nextInt(fitting.size()));
            var whom = whom(strand, members);
            var told = new Told(
                    IssueId.next(),
                    whom == null ? null : whom.id(),
                    whom == null ? "世帯" : whom.name(),
                    strand.code().isBlank() || chance.nextBoolean() ? null : strand.code(),
                    strand.wordings().get(chance.nextInt(strand.wordings().size())),
                    place);
            issues.add(told);
            var them = new HashSet<AgencyId>();
            strand.asked().forEach((kind, percent) -> {
                if (chance.nextInt(100) < percent) them.add(ids.get(kind));
            });
            asked.put(told.id(), them);
        }
        if (chance.nextDouble() < BY_MISTAKE)
            asked.get(issues.getFirst().id())
                    .add(register.get(chance.nextInt(register.size())).id());
        return new TownCase(members, issues, Set.of(), asked);
    }

    private List<Member> household() {
        return switch (chance.nextInt(6)) {
            case 0 -> List.of(member("祖母", 72, 92));
            case 1 -> List.of(member("母", 75, 90), member("長男", 45, 62));
            case 2 -> List.of(member("本人", 25, 62));
            case 3 -> List.of(member("母", 24, 45), member("子", 3, 16));
            case 4 -> List.of(member("父", 30, 50), member("母", 28, 48), member("子", 6, 17));
            default -> List.of(member("祖母", 70, 88), member("母", 38, 55), member("孫", 10, 17));
        };
    }

    private Member member(String name, int from, int to) {
        var age = from + chance.nextInt(to - from + 1);
        return new Member(PersonId.next(), name, new Ages(age, age));
    }

    private static @Nullable Member whom(Strand strand, List<Member> members) {
        return members.stream()
                .filter(each -> switch (strand.about()) {
                    case "ELDER" -> each.ages().youngest() >= 65;
                    case "CHILD" -> each.ages().oldest() < 18;
                    case "GROWN" -> each.ages().youngest() >= 18 && each.ages().oldest() < 65;
                    case "PARENT" ->
                        each.ages().youngest() >= 18
                                && each.ages().oldest() < 56
                                && members.stream()
                                        .anyMatch(other -> other.ages().oldest() < 18);
                    default -> false;
                })
                .findFirst()
                .orElse(null);
    }

    /** What the database would count of these cases (migration V0300), with the least number of cases it tells. */
    Experience experience(List<TownCase> past, Signs signs) {
        var cases = new HashMap<String, Set<Integer>>();
        var asked = new HashMap<Key, Set<Integer>>();
        IntStream.range(0, past.size()).forEach(n -> {
            var one = past.get(n);
            for (var issue : one.issues()) {
                var troubles = signs.read(List.of(issue), one.members()).needs().stream()
                        .map(need -> need.trouble().code())
                        .distinct()
                        .toList();
                for (var trouble : troubles) {
                    cases.computeIfAbsent(trouble, unknown -> new HashSet<>()).add(n);
                    for (var agency : one.asked().get(issue.id()))
                        asked.computeIfAbsent(new Key(trouble, agency), unknown -> new HashSet<>())
                                .add(n);
                }
            }
        });
        var tallies = new HashMap<Key, Tally>();
        asked.forEach((key, which) -> {
            if (which.size() >= Experience.FEWEST) tallies.put(key, new Tally(which.size(), 0, 0, 0, 0, null));
        });
        return new Experience(
                cases.entrySet().stream()
                        .filter(each -> each.getValue().size() >= Experience.FEWEST)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().size())),
                tallies);
    }

    /** How often each was asked, whatever about. */
    Map<AgencyId, Integer> popularity(List<TownCase> past) {
        var times = new HashMap<AgencyId, Integer>();
        past.forEach(each -> each.invited().forEach(agency -> times.merge(agency, 1, Integer::sum)));
        return times;
    }

    /** The two cases of seed 001 (tables 26 and 27), as far as their facts are told there. */
    TownCase worked(String which) {
        var members = new HashMap<String, Member>();
        var issues = new ArrayList<Told>();
        var involved = new HashSet<AgencyId>();
        var invited = new HashSet<AgencyId>();
        worked().filter(row -> row.getField("case").equals(which)).forEach(row -> {
            var words = row.getField("words");
            switch (row.getField("what")) {
                case "INVOLVED" -> involved.add(ids.get(words));
                case "INVITED" -> invited.add(ids.get(words));
                default -> {
                    var whom = row.getField("from").isBlank()
                            ? null
                            : members.computeIfAbsent(
                                    row.getField("whom"),
                                    name -> new Member(
                                            PersonId.next(),
                                            name,
                                            new Ages(
                                                    Integer.parseInt(row.getField("from")),
                                                    Integer.parseInt(row.getField("to")))));
                    issues.add(new Told(
                            IssueId.next(),
                            whom == null ? null : whom.id(),
                            row.getField("whom"),
                            null,
                            words,
                            issues.size() / 3 + 1));
                }
            }
        });
        return new TownCase(
                List.copyOf(members.values()),
                issues,
                involved,
                Map.of(issues.getFirst().id(), invited));
    }

    private static Strand toStrand(NamedCsvRecord row) {
        return new Strand(
                row.getField("strand"),
                row.getField("about"),
                row.getField("code"),
                List.of(row.getField("wording").split("\\|")),
                // the name of an agency may hold a blank, its chance never does
                Stream.of(row.getField("asked").split("(?<=:\\d\\d) "))
                        .map(each -> each.split(":"))
                        .collect(Collectors.toMap(each -> each[0], each -> Integer.valueOf(each[1]))));
    }

    private static Stream<NamedCsvRecord> worked() {
        return rows("worked_cases.csv");
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        try (var in = new InputStreamReader(
                        new ClassPathResource("linking/" + file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
