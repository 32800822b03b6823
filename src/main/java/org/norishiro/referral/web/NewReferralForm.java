package org.norishiro.referral.web;

import java.util.List;
import java.util.Objects;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.GroundsFields;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.protection.Askable;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.NotSendable;
import org.norishiro.referral.usecase.PrepareReferral.Choices;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of a new referral. */
record NewReferralForm(Entered entered) {
    static Entered prefilled(Choices choices, String agency) {
        var entered = Entered.blank()
                .with("agency", agency)
                .with("urgency", Urgency.ORDINARY.name())
                .with("handover", Handover.DOCUMENT.name())
                .with(
                        "shown",
                        choices.extracts().stream()
                                .filter(Extract::usual)
                                .map(Extract::key)
                                .toArray(String[]::new));
        var earlier = choices.earlier();
        if (earlier != null) {
            return entered.with("from", earlier.id().toString())
                    .with(
                            "agency",
                            agency.isEmpty() && earlier.fits() != null
                                    ? earlier.fits().toString()
                                    : agency)
                    .with("request", earlier.request())
                    .with("person", texts(earlier.persons()))
                    .with("issue", texts(earlier.issues()));
        }
        var suggested = choices.suggested();
        if (suggested != null) {
            return entered.with("request", suggested.request())
                    .with("person", texts(suggested.persons()))
                    .with("issue", texts(suggested.issues()));
        }
        if (choices.persons().size() != 1) return entered;
        return entered.with("person", choices.persons().getFirst().card().id().toString());
    }

    static NewReferral read(Reading in, Choices choices) {
        var to = new AgencyId(in.requiredId("agency", "頼む機関"));
        var window = in.id("window", "窓口");
        var from = in.id("from", "先に頼んだ依頼");
        var insteadOf = from == null ? null : new ReferralId(from);
        var request = in.required("request", "頼みたいこと", 4000);
        var persons = in.ids("person", "だれのこと").stream().map(PersonId::new).toList();
        if (persons.isEmpty() && !choices.persons().isEmpty()) in.refuse("person", "だれのこと", "だれのことかを1人以上選んでください。");
        var issues = in.ids("issue", "どの課題").stream().map(IssueId::new).toList();
        var grounds = GroundsFields.read(in, choices.grounds());
        return new NewReferral(
                choices.about().id(),
                to,
                window,
                insteadOf,
                request,
                in.choice("urgency", "急ぎ方", Urgency.class),
                persons,
                issues,
                grounds,
                handover(in),
                in.entered().all("shown"),
                in.comingDate("replyDue", "回答の期限"));
    }

    private static HandoverPlan handover(Reading in) {
        var way = in.choice("handover", "引き継ぎ方", Handover.class);
        if (way == Handover.DOCUMENT) return HandoverPlan.inWriting();
        var on = in.comingDate("handoverOn", "引き継ぐ日");
        var by = Objects.requireNonNullElse(in.optional("handoverBy", "引き継ぐ人", 100), "");
        if (!way.inPerson()) return new HandoverPlan(way, on, by);
        if (on == null && in.entered().text("handoverOn").isBlank())
            in.refuse("handoverOn", "引き継ぐ日", way.label() + "する日を入力してください。決まっていなければ、予定の日を入れます。変わったら［連絡する］で知らせられます。");
        if (by.isBlank()) in.refuse("handoverBy", "引き継ぐ人", "だれが" + way.label() + "するかを入力してください。");
        return in.refused() ? HandoverPlan.inWriting() : new HandoverPlan(way, on, by);
    }

    static void refuse(Reading in, NotSendable why) {
        switch (why) {
            case NotSendable.NoCase() -> throw new org.norishiro.shell.NotThere();
            case NotSendable.UnknownAgency() -> in.refuse("agency", "頼む機関", Askable.REFUSAL);
            case NotSendable.NoSuchWindow() -> in.refuse("window", "窓口", "選んだ機関の窓口ではありません。選び直すか、「機関あて」にしてください。");
            case NotSendable.OwnAgency() -> in.refuse("agency", "頼む機関", "自分の機関には頼めません。ほかの機関を選んでください。");
            case NotSendable.NotOfTheCase() -> in.refuse("person", "だれのこと", "このケースの世帯員か課題が変わりました。選び直してください。");
            case NotSendable.GroundsLacking(var lacks) ->
                lacks.forEach(lack -> in.refuse(GroundsFields.refusal(in.entered(), lack)));
            case NotSendable.ConsentMissing(var names) ->
                in.refuse(
                        "basis",
                        "提供の根拠",
                        "本人の同意を根拠にするには、取得の記録が要ります（" + String.join("、", names) + "）。ほかの根拠を選ぶか、先に同意を記録してください。");
        }
    }

    private static String[] texts(List<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
