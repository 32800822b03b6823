package org.norishiro.directory.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Services in the tables of HSDS 3.0. The same services give the same package: what has no id of its own gets one from what it belongs to.
 *
 * <p>Japanese addresses are one line here. What the published address needs in parts is taken from the line, or said to be unknown.
 */
public final class HsdsPackage {
    static final String UNKNOWN = "未登録";

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** The digit of an id that says how it was made stays. */
    private static final long VERSION = 0xF000L;

    private static final Pattern POSTAL_CODE = Pattern.compile("〒?\\s*(\\d{3}-\\d{4})");
    private static final Pattern PREFECTURE = Pattern.compile("(北海道|東京都|京都府|大阪府|\\p{IsHan}{2,3}県)");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("日本語", "ja"),
            Map.entry("やさしい日本語", "ja"),
            Map.entry("英語", "en"),
            Map.entry("中国語", "zh"),
            Map.entry("韓国語", "ko"),
            Map.entry("ベトナム語", "vi"),
            Map.entry("ポルトガル語", "pt"),
            Map.entry("スペイン語", "es"),
            Map.entry("タガログ語", "tl"),
            Map.entry("ネパール語", "ne"),
            Map.entry("手話", "jsl"));

    private final Map<HsdsTable, List<Map<String, String>>> rows = new EnumMap<>(HsdsTable.class);

    private HsdsPackage() {
        Arrays.stream(HsdsTable.values()).forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** @param city the municipality, where an address says no more */
    public static HsdsPackage of(List<Provided> services, String city) {
        var made = new HsdsPackage();
        services.forEach(service -> made.add(service, city));
        return made;
    }

    /** Every cell that says something, by column. */
    public List<Map<String, String>> rows(HsdsTable table) {
        return List.copyOf(rows.getOrDefault(table, List.of()));
    }

    private void add(Provided it, String city) {
        var service = id("service", it.id());
        var organization = it.id().toString();
        row(HsdsTable.ORGANIZATION)
                .with("id", organization)
                .with("name", it.organization())
                .with("description", it.kind().isEmpty() ? it.organization() : it.kind())
                .with("legal_status", it.howItStands());
        row(HsdsTable.SERVICE)
                .with("id", service)
                .with("organization_id", organization)
                .with("name", it.name())
                .with("alternate_name", it.alternateName())
                .with("description", it.does())
                .with("url", it.url())
                .with("status", "active")
                .with("application_process", it.howToAsk())
                .with("fees_description", it.cost())
                .with("eligibility_description", it.serves())
                .with("assured_date", it.assured() == null ? "" : it.assured().toString());
        location(it, service, organization, city);
        if (!it.phone().isEmpty()) phone(id("phone", it.id()), service, "", it.phone(), "");
        for (var window : it.windows()) window(window, service, organization);
        HsdsSchedules.of(it)
                .forEach(cells -> row(HsdsTable.SCHEDULE)
                        .with("id", id("schedule " + rows(HsdsTable.SCHEDULE).size(), it.id()))
                        .with("service_id", service)
                        .withAll(cells));
        for (var language : it.languages())
            row(HsdsTable.LANGUAGE)
                    .with("id", id("language " + language, it.id()))
                    .with("service_id", service)
                    .with("name", language)
                    .with("code", CODES.getOrDefault(language.replaceAll("[（(].*", ""), ""));
        if (!it.area().isEmpty())
            row(HsdsTable.SERVICE_AREA)
                    .with("id", id("area", it.id()))
                    .with("service_id", service)
                    .with("name", it.area());
    }

    private void location(Provided it, String service, String organization, String city) {
        if (it.address().isEmpty() && it.place() == null) return;
        var location = id("location", it.id());
        var row = row(HsdsTable.LOCATION)
                .with("id", location)
                .with("location_type", "physical")
                .with("organization_id", organization)
                .with("name", it.name());
        var place = it.place();
        if (place != null) row.with("latitude", place.latitude()).with("longitude", place.longitude());
        row(HsdsTable.SERVICE_AT_LOCATION)
                .with("id", id("service at location", it.id()))
                .with("service_id", service)
                .with("location_id", location);
        if (it.address().isEmpty()) return;
        row(HsdsTable.ADDRESS)
                .with("id", id("address", it.id()))
                .with("location_id", location)
                .with("address_1", it.address())
                .with("city", city)
                .with("state_province", found(PREFECTURE, it.address()))
                .with("postal_code", found(POSTAL_CODE, it.address()))
                .with("country", "JP")
                .with("address_type", "physical");
    }

    private void window(AgencyWindow window, String service, String organization) {
        var contact = window.id().toString();
        row(HsdsTable.CONTACT)
                .with("id", contact)
                .with("organization_id", organization)
                .with("service_id", service)
                .with("title", window.topic())
                .with("department", window.name());
        if (!window.phone().isEmpty())
            phone(id("phone", window.id().value()), "", contact, window.phone(), window.note());
    }

    private void phone(String id, String service, String contact, String number, String description) {
        row(HsdsTable.PHONE)
                .with("id", id)
                .with("service_id", service)
                .with("contact_id", contact)
                .with("number", number)
                .with("type", "voice")
                .with("description", description);
    }

    private static String found(Pattern part, String address) {
        var m = part.matcher(address);
        return m.find() ? m.group(1) : UNKNOWN;
    }

    /** Another for each part of the same service, and the same whenever it is written. */
    private static String id(String what, UUID of) {
        var turned = Long.rotateLeft(what.hashCode() * GOLDEN, Integer.SIZE) & ~VERSION;
        return new UUID(of.getMostSignificantBits() ^ turned, of.getLeastSignificantBits()).toString();
    }

    private Row row(HsdsTable table) {
        var row = new Row(table, new LinkedHashMap<>());
        rows.computeIfAbsent(table, none -> new ArrayList<>()).add(row.cells());
        return row;
    }

    private record Row(HsdsTable table, Map<String, String> cells) {
        Row with(String column, String words) {
            if (!table.columns().contains(column)) throw new IllegalArgumentException(table + " has no " + column);
            if (!words.isEmpty()) cells.put(column, words);
            return this;
        }

        Row withAll(Map<String, String> all) {
            all.forEach(this::with);
            return this;
        }
    }
}
