package org.norishiro.gate.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.model.Means;
import org.norishiro.gate.model.OnBehalf;
import org.norishiro.gate.usecase.Recipients.Offered;
import org.norishiro.gate.usecase.Recipients.Recipient;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * What {@code gate/consent-form.jte} shows.
 *
 * @param answers what can be said with this form; a single one is not asked for
 */
public record ConsentFormPage(
        Wording wording,
        String person,
        String action,
        String back,
        List<ConsentState> answers,
        Offered offered,
        LocalDate today,
        Entered entered) {
    /** What the form is for. */
    public enum Wording {
        BEGIN("同意の依頼・記録", "本人に頼む前なら「これから聞く」、もう聞いたなら「同意をもらった」を選びます。依頼を登録すると、本人に渡す同意書を印刷できます。"),
        ANSWER("返事の記録", "本人が同意した内容は、頼んだ内容より狭くてもかまいません。違うところを直してください。"),
        RENEW("同意の更新", "前の同意は、新しい同意が始まる日に入れ替わります。内容が変わったところを直してください。");

        private final String title;
        private final String hint;

        Wording(String title, String hint) {
            this.title = title;
            this.hint = hint;
        }

        public String title() {
            return title;
        }

        public String hint() {
            return hint;
        }
    }

    private static final int MANY = 12;

    public boolean many() {
        return offered.agencies().size() > MANY;
    }

    /** Those that match what is looked for, and whoever is ticked. */
    public List<Option> agencies() {
        return options(offered.agencies(), "agency");
    }

    public List<Option> bodies() {
        return options(offered.bodies(), "body");
    }

    private List<Option> options(List<Recipient> all, String field) {
        var wanted = entered.text("find").strip();
        return all.stream()
                .filter(each -> entered.ticked(field, each.id().toString())
                        || each.name().contains(wanted)
                        || each.about().contains(wanted))
                .map(each -> Option.of(each.id().toString(), each.name(), each.about()))
                .toList();
    }

    /** Without 基本, which is always told. */
    public List<Option> classes() {
        return Arrays.stream(FieldClass.values())
                .filter(each -> each != FieldClass.BASIC)
                .map(each -> Option.of(each.name(), each.label(), each.meaning()))
                .toList();
    }

    public List<Option> ends() {
        return List.of(
                Option.of(
                        TermsFields.Until.FISCAL_YEAR.name(),
                        "年度末まで",
                        "今日からなら " + JapaneseDates.dense(FiscalYear.of(today).end())),
                Option.of(
                        TermsFields.Until.ONE_YEAR.name(),
                        "1年間",
                        "今日からなら " + JapaneseDates.dense(today.plusYears(1).minusDays(1)) + "まで"),
                Option.of(TermsFields.Until.DAY.name(), "日を決める", "下の「終わりの日」に入力します"),
                Option.of(TermsFields.Until.WITHDRAWN.name(), "撤回するまで", "終わりを決めません"));
    }

    public List<Option> states() {
        return answers.stream()
                .map(state -> Option.of(state.name(), label(state), ""))
                .toList();
    }

    private static String label(ConsentState state) {
        return switch (state) {
            case REQUESTED -> "これから聞く";
            case GIVEN -> "同意をもらった";
            default -> state.label();
        };
    }

    public boolean canBe(ConsentState... any) {
        return answers.stream().anyMatch(Set.of(any)::contains);
    }

    public List<Option> givers() {
        return List.of(
                Option.of(GivenFields.By.PERSON.name(), "本人"),
                Option.of(GivenFields.By.SOMEBODY_FOR_THEM.name(), "本人の代わりの人"));
    }

    public List<Option> grounds() {
        return Option.all(OnBehalf.values(), OnBehalf::label);
    }

    public List<Option> means() {
        return Option.all(Means.values(), Means::label);
    }
}
