package org.norishiro.directory.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.ResourceFacts;
import org.norishiro.directory.model.Standing;
import org.norishiro.directory.usecase.EditAgency;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of an agency's own entry. */
record AgencyForm(Entered entered) {
    private static final int WORDS = 1000;
    private static final int LINE = 200;

    static Entered of(AgencyEntry entry) {
        var filled = Entered.blank().with("version", String.valueOf(entry.version()));
        for (var field : fields(entry.profile()).entrySet()) filled = filled.with(field.getKey(), field.getValue());
        return filled;
    }

    /** What is known of a place from open data; what it can do beyond its services is for people to say. */
    static Entered of(ResourceFacts facts) {
        var hours = Stream.of(facts.days(), span(facts), facts.hoursNote())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return Entered.blank()
                .with("name", facts.name())
                .with("kana", facts.kana())
                .with("kind", facts.kind())
                .with("does", facts.services().isEmpty() ? facts.description() : facts.services())
                .with("phone", facts.phone())
                .with("hours", hours)
                .with("address", facts.address());
    }

    private static String span(ResourceFacts facts) {
        return facts.opens().isEmpty() && facts.closes().isEmpty() ? "" : facts.opens() + "–" + facts.closes();
    }

    static EditAgency.Command read(Reading in, AgencyId agency) {
        return new EditAgency.Command(agency, profile(in), in.version("version"));
    }

    static AgencyFacts facts(Reading in) {
        return new AgencyFacts(
                in.required("name", "名前", LINE),
                words(in, "kana", "ふりがな", LINE),
                in.required("kind", "種類", LINE),
                in.choice("standing", "位置づけ", Standing.class),
                words(in, "field", "分野", LINE));
    }

    static AgencyProfile profile(Reading in) {
        return new AgencyProfile(
                in.required("does", "できること", WORDS),
                words(in, "doesNot", "できないこと", WORDS),
                words(in, "beyond", "のりしろ", WORDS),
                words(in, "area", "受け持つ地域", LINE),
                words(in, "hours", "受付の時間", LINE),
                words(in, "phone", "電話", LINE),
                words(in, "address", "所在地", LINE),
                words(in, "howToAsk", "頼み方", WORDS));
    }

    static Map<String, String> fields(AgencyProfile profile) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("does", profile.does());
        fields.put("doesNot", profile.doesNot());
        fields.put("beyond", profile.beyond());
        fields.put("area", profile.area());
        fields.put("hours", profile.hours());
        fields.put("phone", profile.phone());
        fields.put("address", profile.address());
        fields.put("howToAsk", profile.howToAsk());
        return fields;
    }

    private static String words(Reading in, String name, String label, int max) {
        return Objects.requireNonNullElse(in.optional(name, label, max), "");
    }
}
