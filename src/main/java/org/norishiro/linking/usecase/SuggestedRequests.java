package org.norishiro.linking.usecase;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.linking.model.Need;
import org.norishiro.linking.model.Suggestion;
import org.norishiro.referral.RequestSuggestions;
import org.springframework.stereotype.Component;

/** Begins a request with what speaks most for asking this agency, and tells of nothing else. */
@Component
class SuggestedRequests implements RequestSuggestions {
    private static final int MOST_NEEDS = 3;

    private final AdviceOnCase adviceOnCase;

    SuggestedRequests(AdviceOnCase adviceOnCase) {
        this.adviceOnCase = adviceOnCase;
    }

    @Override
    public Optional<Suggested> of(CaseId about, AgencyId to) {
        return adviceOnCase.of(about, false).advice().suggestions().stream()
                .filter(each ->
                        each.agencies().stream().anyMatch(agency -> agency.id().equals(to)))
                .findFirst()
                .filter(each -> !each.needs().isEmpty())
                .map(SuggestedRequests::suggested);
    }

    private static Suggested suggested(Suggestion suggestion) {
        var needs = suggestion.mainNeeds().stream().limit(MOST_NEEDS).toList();
        return new Suggested(
                needs.stream().map(need -> line(suggestion, need)).distinct().collect(Collectors.joining("\n")),
                needs.stream()
                        .map(Need::whose)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                needs.stream().map(Need::issue).distinct().toList());
    }

    private static String line(Suggestion suggestion, Need need) {
        var offer = suggestion.offer(need);
        return need.aboutWhom() + "の「" + need.issueWords() + "」について、" + (offer.isBlank() ? "どのような手だてがあるか" : offer)
                + "を相談したい。";
    }
}
