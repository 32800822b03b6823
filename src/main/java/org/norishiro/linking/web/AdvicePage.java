package org.norishiro.linking.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.directory.OpeningWords;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.linking.model.Advice;
import org.norishiro.linking.model.Gap;
import org.norishiro.linking.model.Need;
import org.norishiro.linking.model.Reason;
import org.norishiro.linking.model.Signs.Told;
import org.norishiro.linking.model.Suggestion;
import org.norishiro.linking.usecase.ShowAdvice.Shown;

/** Everything {@code linking/advice.jte} needs. */
public record AdvicePage(Shown shown, boolean hurried, Content heading) {
    private static final int FIRST = 3;

    public Advice advice() {
        return shown.advice();
    }

    public String casePath() {
        return "/cases/" + shown.about().id();
    }

    public List<Need> needs() {
        return shown.read().needs();
    }

    public List<Told> unread() {
        return shown.read().unread();
    }

    public List<Ground> duties() {
        return shown.duties();
    }

    /** The facts that moved it most; the others are one click away. */
    public List<Reason> first(Suggestion suggestion) {
        var reasons = suggestion.reasons();
        return reasons.subList(0, Math.min(FIRST, reasons.size()));
    }

    public List<Reason> rest(Suggestion suggestion) {
        var reasons = suggestion.reasons();
        return reasons.subList(Math.min(FIRST, reasons.size()), reasons.size());
    }

    public String words(Reason reason) {
        return ReasonWords.of(reason);
    }

    public String strength(Reason reason) {
        return ReasonWords.strength(reason);
    }

    /** About what it could be asked most of all, and for what. */
    public List<String> purposes(Suggestion suggestion) {
        return suggestion.needs().stream()
                .limit(FIRST)
                .map(need -> need.aboutWhom() + "の「" + need.issueWords() + "」" + offer(suggestion, need))
                .distinct()
                .toList();
    }

    private static String offer(Suggestion suggestion, Need need) {
        var offer = suggestion.offer(need);
        return offer.isBlank() ? "" : "：" + offer;
    }

    public String prepare(Suggestion suggestion) {
        return suggestion.kind() == null ? "" : suggestion.kind().prepare();
    }

    public String day(LocalDate day) {
        return JapaneseDates.plain(day);
    }

    /** Whether one can turn to it now; empty if nobody has said when. */
    public String open(AgencyCard agency) {
        return OpeningWords.now(agency.opening(), shown.now());
    }

    public String ask(AgencyCard agency) {
        return casePath() + "/referrals/new?agency=" + agency.id();
    }

    /** Asking the likeliest of each kind whether it has room (空きを聞く), before anybody is named. */
    public String askForRoom() {
        return advice().first().stream()
                .map(suggestion -> "agency=" + suggestion.agency().id())
                .distinct()
                .collect(Collectors.joining("&", casePath() + "/room-questions/new?", ""));
    }

    public String words(Gap gap) {
        return switch (gap) {
            case Gap.Nobody(var need, var ask) ->
                need.aboutWhom() + "：" + need.trouble().missing() + "が、まだいません。"
                        + (ask == null ? "役割の表にも、名簿の言葉にも、これまでの依頼にも見当たりません。調整担当に相談してください。" : "");
            case Gap.Unseen(var whom) -> whom + "のことを頼んだ先が、まだひとつもありません。";
        };
    }

    /** The likeliest to be asked about what is missing, by the anchor of its card. */
    public List<Suggestion> ask(Gap gap) {
        return gap instanceof Gap.Nobody(var need, var ask) && ask != null ? List.of(ask) : List.of();
    }

    /** Its place on the page, by which a gap leads to it. */
    public String anchor(Suggestion suggestion) {
        return "s-" + (advice().suggestions().indexOf(suggestion) + 1);
    }
}
