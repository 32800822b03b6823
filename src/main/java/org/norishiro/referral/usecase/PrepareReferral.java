package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.LegalGrounds;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.RequestSuggestions;
import org.norishiro.referral.RequestSuggestions.Suggested;
import org.norishiro.referral.model.ReplyTable;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.ReferralTexts.Earlier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from when a case is referred: agencies, persons with their consent, issues, what can be shown. */
@Component
public class PrepareReferral {
    private final Cases cases;
    private final CaseExtracts extracts;
    private final Persons persons;
    private final Agencies agencies;
    private final Askable askable;
    private final ConsentCheck consents;
    private final ReferralTexts texts;
    private final ObjectProvider<RequestSuggestions> suggestions;
    private final LegalGrounds grounds;
    private final ReplyTable replyTable;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    PrepareReferral(
            Cases cases,
            CaseExtracts extracts,
            Persons persons,
            Agencies agencies,
            Askable askable,
            ConsentCheck consents,
            ReferralTexts texts,
            ObjectProvider<RequestSuggestions> suggestions,
            LegalGrounds grounds,
            ReplyTable replyTable,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.extracts = extracts;
        this.persons = persons;
        this.agencies = agencies;
        this.askable = askable;
        this.consents = consents;
        this.texts = texts;
        this.suggestions = suggestions;
        this.grounds = grounds;
        this.replyTable = replyTable;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public record Person(PersonCard card, ConsentState consent) {}

    public record Choices(
            CaseCard about,
            List<AgencyCard> agencies,
            List<Agencies.Window> windows,
            List<Person> persons,
            List<IssueCard> issues,
            List<Extract> extracts,
            List<Ground> grounds,
            List<ReplyTimes> times,
            @Nullable Earlier earlier,
            @Nullable Suggested suggested) {}

    /**
     * @param again a referral of the same case that led nowhere; null: none
     * @param to whom one has in mind, for a beginning of what to ask; null: nobody yet
     */
    @Transactional
    public Optional<Choices> prepare(CaseId id, @Nullable ReferralId again, @Nullable AgencyId to) {
        var earlier = again == null ? null : texts.earlier(id, again).orElse(null);
        return cases.find(id).map(about -> {
            var others = otherAgencies(id);
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "つなぎを準備するため");
            return new Choices(
                    about,
                    others,
                    windows(others),
                    personsOf(id),
                    cases.issuesOf(id),
                    furtherExtracts(id),
                    grounds.on(LocalDate.now(clock)),
                    Stream.of(Urgency.values()).map(replyTable::of).toList(),
                    earlier,
                    to == null || earlier != null ? null : suggested(id, to));
        });
    }

    private @Nullable Suggested suggested(CaseId id, AgencyId to) {
        return suggestions.stream()
                .flatMap(each -> each.of(id, to).stream())
                .findFirst()
                .orElse(null);
    }

    /** Persons and issues are chosen by boxes of their own, and shown through them alone: those not asked about stay unnamed. */
    private List<Extract> furtherExtracts(CaseId id) {
        return extracts.of(id).stream()
                .filter(extract ->
                        !extract.key().startsWith("person:") && !extract.key().startsWith("issue:"))
                .toList();
    }

    private List<AgencyCard> otherAgencies(CaseId id) {
        var mine = whoActs.now().agency();
        return askable.about(id.value()).stream()
                .filter(agency -> !agency.id().equals(mine))
                .toList();
    }

    private List<Agencies.Window> windows(List<AgencyCard> of) {
        var ids = of.stream().map(AgencyCard::id).collect(Collectors.toSet());
        return agencies.windows().stream()
                .filter(window -> ids.contains(window.agency()))
                .toList();
    }

    private List<Person> personsOf(CaseId id) {
        var ids = cases.personsOf(id, LocalDate.now(clock));
        var all = persons.all(ids);
        var states = consents.states(all);
        return ids.stream()
                .flatMap(each -> all.stream().filter(card -> card.id().equals(each)))
                .map(card -> new Person(card, states.getOrDefault(card.id().value(), ConsentState.NOT_ASKED)))
                .toList();
    }
}
