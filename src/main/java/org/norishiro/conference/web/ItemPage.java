package org.norishiro.conference.web;

import java.util.List;
import java.util.stream.Stream;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.usecase.PrepareItem;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What the forms of an item need: invite, choose paper, change. */
public record ItemPage(PrepareItem.Seen seen, Entered entered) {
    public List<Option> agencies() {
        return ConferenceOptions.agencies(seen.agencies().stream()
                .filter(agency -> seen.item().invited(agency.id()).isEmpty())
                .toList());
    }

    /** The present sitting first, then those to come. */
    public List<Option> sittings() {
        var present = seen.sitting();
        var own = Option.of(
                present.sitting().id().toString(), present.sitting().plan().name() + "（いまの会議）");
        var others = ConferenceOptions.sittings(seen.coming()).stream()
                .filter(option -> !option.value().equals(own.value()));
        return Stream.concat(Stream.of(own), others).toList();
    }

    public List<LegalBasis> bases() {
        return seen.bases();
    }

    public String title() {
        return seen.item().item().tabling().title();
    }

    public String draft() {
        return "agenda-item-change:" + seen.item().item().id();
    }

    public String href() {
        return "/agenda-items/" + seen.item().item().id();
    }
}
