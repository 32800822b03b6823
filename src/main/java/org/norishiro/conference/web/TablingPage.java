package org.norishiro.conference.web;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.usecase.PrepareTabling;
import org.norishiro.conference.usecase.SittingCard;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What the form of tabling a case needs. */
public record TablingPage(PrepareTabling.Seen seen, Entered entered, Content heading) {
    public SittingCard sitting() {
        return Objects.requireNonNull(seen.sitting());
    }

    public boolean chosen() {
        return seen.sitting() != null;
    }

    public List<LegalBasis> bases() {
        return chosen() ? sitting().bases() : List.of();
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, InvitationRows.count(entered)).boxed().toList();
    }

    public List<Option> agencies() {
        return ConferenceOptions.agencies(seen.agencies());
    }

    static String draft(CaseId about) {
        return "agenda-item:new:" + about;
    }

    public String draft() {
        return draft(seen.about().id());
    }

    public String action() {
        return "/cases/" + seen.about().id() + "/agenda-items";
    }

    public String formUrl() {
        return action() + "/new?sitting=" + entered.text("sitting");
    }
}
