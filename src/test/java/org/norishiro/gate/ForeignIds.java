package org.norishiro.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Puts ids out of reach into every choice of the places of one form: in its address and in its fields, at least one field among them. */
final class ForeignIds {
    /** In each field alone so many of its own kind, and one of each of so many others, unless all are asked for. */
    private static final int OF_ITS_KIND = 3;

    private static final int OF_OTHERS = 2;

    /** Of the choices of several places so many, unless all are asked for. */
    private static final int CHOICES = 5;

    private final Records records;
    private final Route route;
    private final Sending valid;
    private final List<Place> places = new ArrayList<>();
    private final Map<Kind, Map<String, String>> mine;

    /** @param field none for a place in the address */
    private record Place(String name, Kind kind, boolean field) {}

    /** What is sent with ids in it, and which: by the name of the place. */
    record Foreign(Sending sending, Map<String, String> ids) {}

    ForeignIds(Records records, Route route, Sending valid, List<Field> fields) {
        this.records = records;
        this.route = route;
        this.valid = valid;
        this.mine = records.reachOf(valid.login());
        route.ids().forEach((name, kind) -> places.add(new Place(name, kind, false)));
        for (var field : fields) places.add(new Place(nameIn(valid, field), field.names(), true));
    }

    /** As the form calls it, where it counts its rows: {@code agency-0}. */
    private static String nameIn(Sending valid, Field field) {
        var pattern = Pattern.compile(Pattern.quote(field.name()).replace("*", "\\E\\d+\\Q"));
        return valid.fields().keySet().stream()
                .filter(name -> pattern.matcher(name).matches())
                .findFirst()
                .orElse(field.name().replace("*", "1"));
    }

    List<Foreign> each() {
        var all = new ArrayList<Foreign>();
        for (var place : places) if (place.field()) for (var id : ids(place)) all.add(put(Map.of(place.name(), id)));
        var several = IntStream.range(1, 1 << places.size())
                .filter(choice -> Integer.bitCount(choice) > 1)
                .filter(choice -> IntStream.range(0, places.size())
                        .anyMatch(
                                at -> (choice & 1 << at) != 0 && places.get(at).field()))
                .boxed()
                .toList();
        for (var choice : Sample.of(valid, several, CHOICES)) all.add(put(chosen(choice)));
        return all;
    }

    private List<String> ids(Place place) {
        var ids = new ArrayList<>(Sample.of(valid + place.name(), records.outOf(mine, place.kind()), OF_ITS_KIND));
        var others = new ArrayList<String>();
        for (var kind : Kind.values())
            if (kind != place.kind())
                records.outOf(mine, kind).stream().findFirst().ifPresent(others::add);
        ids.addAll(Sample.of(valid + place.name(), others, OF_OTHERS));
        return ids;
    }

    /** In each of these places one out of reach, of the place's kind if there is any: if it can be one that belongs to the one before it. */
    private Map<String, String> chosen(int choice) {
        var ids = new LinkedHashMap<String, String>();
        var before = "";
        for (var at = 0; at < places.size(); at++) {
            if ((choice & 1 << at) == 0) continue;
            var place = places.get(at);
            var child = records.child(place.kind(), before);
            before = !before.isEmpty()
                            && child != null
                            && !mine.get(place.kind()).containsKey(child)
                    ? child
                    : Sample.of(valid + place.name() + choice, ids(place), 1).getFirst();
            ids.put(place.name(), before);
        }
        return ids;
    }

    /** The form with these in their places. */
    Foreign put(Map<String, String> ids) {
        var address = inAddress();
        places.stream()
                .filter(place -> !place.field() && ids.containsKey(place.name()))
                .forEach(place -> address.put(place.name(), ids.get(place.name())));
        var fields = places.stream()
                .filter(place -> place.field() && ids.containsKey(place.name()))
                .collect(Collectors.toMap(Place::name, place -> List.of(ids.get(place.name()))));
        return new Foreign(valid.to(route.with(address)).and(fields), ids);
    }

    /** In the same places ids of nothing; two that are one stay one, since a form may well say that they are. */
    Map<String, String> nobody(Foreign foreign) {
        var nothing = new HashMap<String, String>();
        var ids = new LinkedHashMap<String, String>();
        for (var place : places) {
            var hidden = foreign.ids().get(place.name());
            if (hidden == null) continue;
            ids.put(
                    place.name(),
                    nothing.computeIfAbsent(hidden, any -> "00000000-0000-4000-8000-00000000000" + nothing.size()));
        }
        return ids;
    }

    /** Whether one of these fields, or a place of the address, holds one of them. */
    boolean anyOf(List<Field> fields, Foreign foreign) {
        return route.ids().keySet().stream().anyMatch(foreign.ids()::containsKey)
                || fields.stream().anyMatch(field -> foreign.ids().containsKey(nameIn(valid, field)));
    }

    /** The form with nothing in those fields. */
    Sending without(Foreign foreign) {
        return valid.and(foreign.ids().keySet().stream().collect(Collectors.toMap(name -> name, name -> List.of())));
    }

    /** What stands in its places now; those that take words of a list are called by all of them. */
    private Map<String, String> inAddress() {
        var found = PathPatternParser.defaultInstance
                .parse(route.pattern())
                .matchAndExtract(PathContainer.parsePath(valid.address()));
        var values = new LinkedHashMap<String, String>();
        if (found == null) throw new IllegalStateException(valid + " is not at " + route);
        found.getUriVariables().forEach(values::put);
        for (var part : route.pattern().split("[{}]"))
            if (part.contains(":")) values.put(part, values.get(part.substring(0, part.indexOf(':'))));
        return values;
    }
}
