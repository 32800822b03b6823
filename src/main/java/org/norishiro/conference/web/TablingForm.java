package org.norishiro.conference.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.TablingRefusal;
import org.norishiro.gate.Basis;
import org.norishiro.protection.Askable;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Refusal;

/** How a case is to stand on an agenda: title, reason, ground ({@code STATUTORY_CONFERENCE:SWA_106_6}), minutes. */
final class TablingForm {
    private static final String ON_CONSENT = Basis.CONSENT.name() + ":";
    private static final String BY_LAW = Basis.STATUTORY_CONFERENCE.name() + ":";
    private static final String REASON = "そう判断した理由";

    private TablingForm() {}

    /** Null when something was refused. */
    static @Nullable Tabling tabling(Reading in) {
        var title = in.required("title", "案件の題", 60);
        var reason = in.required("reason", "会議に付ける理由", 2000);
        var ground = ground(in);
        var minutes = in.number("minutes", "時間（分）", 1, 480);
        return in.refused() ? null : new Tabling(title, reason, ground, minutes);
    }

    private static Ground ground(Reading in) {
        var chosen = in.entered().text("ground");
        var reason = Objects.requireNonNullElse(in.optional("note", REASON, 500), "");
        if (chosen.startsWith(ON_CONSENT)) return Ground.consent(chosen.substring(ON_CONSENT.length()), reason);
        if (chosen.startsWith(BY_LAW)) return Ground.ofTheLaw(chosen.substring(BY_LAW.length()), reason);
        in.refuse("ground", "根拠", "根拠を選んでください。");
        return Ground.consent("", reason);
    }

    static Map<String, String> now(ItemCard card) {
        var tabling = card.item().tabling();
        var fields = new LinkedHashMap<String, String>();
        fields.put("sitting", card.item().sitting().toString());
        fields.put("title", tabling.title());
        fields.put("reason", tabling.reason());
        fields.put("ground", value(tabling.ground().kind(), tabling.ground().basisCode()));
        fields.put("note", tabling.ground().reason());
        fields.put("minutes", String.valueOf(tabling.minutes()));
        return fields;
    }

    static String value(Basis kind, String code) {
        return kind.name() + ":" + code;
    }

    static Entered refused(Entered entered, TablingRefusal why) {
        return entered.refuse(
                switch (why) {
                    case TablingRefusal.NoSuchSitting() ->
                        new Refusal("sitting", "会議", "この会議には付けられません。開催前の会議を選んでください。");
                    case TablingRefusal.NotForThisOffice() ->
                        new Refusal("sitting", "会議", "この会議には付けられません。ほかの会議を選んでください。");
                    case TablingRefusal.NotToBeAsked(var place) ->
                        new Refusal(InvitationRows.field(entered, place), "機関", Askable.REFUSAL);
                    case TablingRefusal.TabledAlready() -> new Refusal("sitting", "会議", "このケースは、この会議にもう付いています。");
                    case TablingRefusal.BasisOfAnotherBody() ->
                        new Refusal("ground", "根拠", "この会議の根拠ではありません。会議の根拠から選んでください。");
                    case TablingRefusal.NameInTitle(var name) ->
                        new Refusal("title", "案件の題", "題に名前は入れられません（「" + name + "」が入っています）。年代や人数で書いてください。");
                    case TablingRefusal.GroundLacks(var lack, var basis) -> lacking(lack, basis);
                    case TablingRefusal.ConsentLacks(var what) -> new Refusal("ground", "根拠", notAgreedTo(what));
                });
    }

    /** What nobody agreed to, and what would be needed. */
    static String notAgreedTo(List<String> what) {
        return "同意にふくまれていません（" + String.join("／", what) + "）。同意を得るか、見せる項目や招く機関を減らすか、ほかの根拠を選んでください。";
    }

    private static Refusal lacking(Ground.Lack lack, LegalBasis basis) {
        return switch (lack) {
            case NOBODY_CONSENTED ->
                new Refusal("ground", "根拠", "本人の同意の記録がありません。同意を記録してから付けるか、法律の定めで共有できる会議（支援会議など）の根拠を選んでください。");
            case CONSENT_NEEDED ->
                new Refusal(
                        "ground",
                        "根拠",
                        basis.name()
                                + "は本人の同意がある案件だけを扱えます。本人の同意を記録して「本人の同意」で付けるか、同意がなくても共有できる法律の会議（社会福祉法106条の6の支援会議など）に付けてください。");
            case NOT_ALL_CONSENTED -> new Refusal("note", REASON, "同意のない人がいます。その人のことをどう扱うか（話さない、別の会議で扱うなど）を書いてください。");
            case LAW_IS_SILENT ->
                new Refusal("note", REASON, basis.article() + "には同意の定めがありません。市の決まりで同意なしに扱う理由を書くか、「本人の同意」を選んでください。");
            case NO_REASON -> new Refusal("note", REASON, "同意のほかの根拠では、そう判断した理由を入力してください。");
        };
    }
}
