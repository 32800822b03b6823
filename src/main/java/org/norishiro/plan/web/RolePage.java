package org.norishiro.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.plan.usecase.ShowRole;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** One role, with what each side can do about it. */
public record RolePage(ShowRole.Shown shown, List<AgencyCard> agencies, LocalDate today, Entered entered) {
    public RoleLine role() {
        return shown.role();
    }

    public String path() {
        return "/plan-roles/" + role().id();
    }

    public String draft() {
        return "role:" + role().id();
    }

    /**
     * What was typed into this form; an error in a form beside it is not said twice.
     *
     * @param field one that a browser always sends, unlike a radio button
     */
    public Entered in(String field) {
        var here = entered.has(field) || entered.error(field) != null; // a choice nobody made is not sent at all
        return entered.hasErrors() && !here ? Entered.ofFields(entered.fields()) : entered;
    }

    public boolean answers() {
        return shown.ours() && role().answerable();
    }

    public boolean reports() {
        return shown.ours() && role().reportable();
    }

    /** Whether the coordinating side must decide now; while an answer is awaited it may, folded away. */
    public boolean decides() {
        return shown.coordinates() && role().returned(today);
    }

    public boolean mayMove() {
        return shown.coordinates() && role().unsettled();
    }

    public boolean mayDrop() {
        return shown.coordinates()
                && !role().unsettled()
                && !role().ended()
                && !role().held().progress().over();
    }

    public @Nullable String planHref() {
        var of = shown.of();
        return of == null ? null : "/cases/" + of.id() + "/plans/" + role().plan();
    }

    public List<Option> answerOptions() {
        return List.of(
                Option.of("ACCEPT", "受ける", "担当する人の名前が、調整する人に伝わります。"),
                Option.of("DECLINE", "見送る", "理由が調整する人に伝わり、役割は調整する人に戻ります。"),
                Option.of("ASK", "質問する", "調整する人が答えてから、もう一度回答できます。"));
    }

    public List<Option> moveOptions() {
        return List.of(
                Option.of("ASK_AGAIN", "もう一度頼む", "質問に答えるとき、期日を延ばすとき。"),
                Option.of("REASSIGN", "ほかの機関に頼む", "いまの機関への依頼は取りやめになります。"),
                Option.of("TAKE_OVER", "うちの機関で引き受ける", "わたしが担当になります。"),
                Option.of("DROP", "取りやめる", "この役割をプランから外します。理由は残ります。"));
    }

    public List<Option> agencyOptions() {
        return agencies.stream()
                .filter(agency -> !agency.id().equals(role().asked().agency()))
                .map(agency -> Option.of(agency.id().toString(), agency.name(), agency.kind()))
                .toList();
    }
}
