package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowConsents.ConsentsOfCase;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.gate.Consents.StandingConsent;
import org.norishiro.household.Households.Member;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Where consent stands, member by member, and the form that records it. */
public record ConsentsPage(Content heading, ConsentsOfCase consents, Entered entered) {
    public CaseHead head() {
        return consents.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    public @Nullable RecordedConsent latestOf(Member member) {
        return consents.latest().stream()
                .filter(each -> member.person().id().value().equals(each.person()))
                .findFirst()
                .orElse(null);
    }

    public String nameOf(RecordedConsent consent) {
        return consents.members().stream()
                .filter(member -> member.person().id().value().equals(consent.person()))
                .map(member -> member.person().shortName())
                .findFirst()
                .orElse("-");
    }

    /** What this member was asked and said, as it stands today. */
    public List<StandingConsent> of(Member member) {
        return consents.standing().stream()
                .filter(each ->
                        member.person().id().value().equals(each.consent().person()))
                .toList();
    }

    /** To ask this member, or to write down in full what they said. */
    public String newConsent(Member member) {
        return "/persons/" + member.person().id() + "/consents/new?case=" + head().id();
    }

    public List<Option> persons() {
        return Option.each(
                consents.members(),
                member -> member.person().id().toString(),
                member -> member.person().name());
    }

    public List<Option> states() {
        return Option.each(ConsentState.IN_WORDS, ConsentState::name, ConsentState::label);
    }

    public List<Option> means() {
        return List.of(Option.of("書面", "書面"), Option.of("口頭", "口頭"), Option.of("電子", "電子"));
    }
}
