package org.norishiro.directory.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.OpeningHoursText;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.directory.model.Coordinates;
import org.norishiro.directory.model.EntryField;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.directory.model.ResourceFacts;
import org.norishiro.directory.model.Standing;
import org.norishiro.directory.usecase.EditAgency;
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

    /** As whoever proposes a change wants it to stand; the rest as it stands now. */
    static Entered of(AgencyEntry entry, AgencyProposal proposal) {
        var filled = of(entry).with("proposal", proposal.id().toString());
        for (var change : proposal.changes().entrySet())
            filled = filled.with(change.getKey().field(), change.getValue().after());
        return filled;
    }

    /** Somebody changed the entry while it was open here: what both wrote stands. */
    static Entered conflict(Reading in, AgencyEntry theirs, Change change) {
        return in.entered()
                .conflict(change.by(), JapaneseDates.withTime(change.at()), fields(theirs.profile()))
                .with("version", String.valueOf(theirs.version()));
    }

    /** What is known of a place from open data; what it can do beyond its services is for people to say. */
    static Entered of(ResourceFacts facts) {
        var hours = Stream.of(facts.days(), span(facts), facts.hoursNote())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        var opening = OpeningHoursText.read(hours);
        return Entered.blank()
                .with("name", facts.name())
                .with("kana", facts.kana())
                .with("kind", facts.kind())
                .with("does", facts.services().isEmpty() ? facts.description() : facts.services())
                .with("phone", facts.phone())
                .with("hours", opening instanceof OpeningHoursText.Reading.Read ? hours : "")
                .with("hoursNote", opening instanceof OpeningHoursText.Reading.Read ? "" : hours)
                .with("address", facts.address())
                .with("place", facts.place() == null ? "" : facts.place().text());
    }

    private static String span(ResourceFacts facts) {
        return facts.opens().isEmpty() && facts.closes().isEmpty() ? "" : facts.opens() + "–" + facts.closes();
    }

    static EditAgency.Command read(Reading in, AgencyEntry entry) {
        var taking = in.id("proposal", "お知らせ");
        var profile = profile(in, entry.profile().access().hours());
        return new EditAgency.Command(
                entry.id(), profile, in.version("version"), taking == null ? null : new ProposalId(taking));
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
        return profile(in, "");
    }

    /** @param kept hours that stand there: words from before hours were rules are no fault of whoever puts something else right */
    static AgencyProfile profile(Reading in, String kept) {
        var work = new AgencyProfile.Work(
                in.required("does", "できること", WORDS),
                words(in, "doesNot", "できないこと", WORDS),
                words(in, "beyond", "のりしろ", WORDS),
                words(in, "serves", "対象", WORDS),
                words(in, "area", "受け持つ地域", LINE),
                words(in, "cost", "費用", LINE),
                words(in, "languages", "通じる言葉", LINE));
        var howToAsk = words(in, "howToAsk", "頼み方", WORDS);
        var phone = words(in, "phone", "電話", LINE);
        var hours = hours(in, kept);
        var hoursNote = words(in, "hoursNote", "時間の補足", LINE);
        var address = words(in, "address", "所在地", LINE);
        return new AgencyProfile(work, new AgencyProfile.Access(howToAsk, phone, hours, hoursNote, address, place(in)));
    }

    private static String hours(Reading in, String kept) {
        var words = words(in, "hours", "受付の時間", WORDS);
        if (words.equals(kept)) return kept;
        return switch (OpeningHoursText.read(words)) {
            case OpeningHoursText.Reading.Read(var hours) -> hours.text();
            case OpeningHoursText.Reading.Wrong(var why) -> {
                in.refuse("hours", why);
                yield words;
            }
        };
    }

    private static String place(Reading in) {
        return switch (Coordinates.readTogether(words(in, "place", "地図の位置", LINE))) {
            case Coordinates.Reading.At(var at) -> at.text();
            case Coordinates.Reading.Unsaid() -> "";
            case Coordinates.Reading.Wrong(var why) -> {
                in.refuse("place", why.replace("位置なしで登録します。", "確かめてください。"));
                yield "";
            }
        };
    }

    static Map<String, String> fields(AgencyProfile profile) {
        var fields = new LinkedHashMap<String, String>();
        EntryField.all(profile).forEach((field, value) -> fields.put(field.field(), value));
        return fields;
    }

    private static String words(Reading in, String name, String label, int max) {
        return Objects.requireNonNullElse(in.optional(name, label, max), "");
    }
}
