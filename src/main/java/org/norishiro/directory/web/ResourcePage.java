package org.norishiro.directory.web;

import java.util.Map;
import java.util.Optional;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.usecase.ShowResource.Shown;

/** Everything {@code directory/resource.jte} needs. */
public record ResourcePage(Shown shown) {
    public String name() {
        return shown.card().resource().facts().name();
    }

    public String kind() {
        return shown.card().resource().facts().kind();
    }

    /** What else is said, by its heading. */
    public Map<String, String> facts() {
        var facts = shown.card().resource().facts().byHeading();
        facts.remove("名前");
        facts.remove("種類");
        return facts;
    }

    /** An address that can be followed: one alone, of the web. */
    public boolean leads(String words) {
        return words.matches("https?://\\S+");
    }

    public String newAgency() {
        return "/resources/" + shown.card().resource().id() + "/agency";
    }

    /** Where the words come from. */
    public String from() {
        var card = shown.card();
        var taken = Optional.ofNullable(card.takenIn())
                .map(at -> "（" + card.fileName() + "、" + JapaneseDates.withTime(at) + "に取り込み）")
                .orElse("");
        return "「" + card.resource().dataset() + "」から" + taken;
    }
}
