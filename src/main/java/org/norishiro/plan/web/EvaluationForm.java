package org.norishiro.plan.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.identity.PostId;
import org.norishiro.plan.model.Change;
import org.norishiro.plan.model.Conclusion;
import org.norishiro.plan.model.Conclusion.Onward;
import org.norishiro.plan.model.Evaluation;
import org.norishiro.plan.model.Evaluation.Changed;
import org.norishiro.plan.usecase.OfferChoices.Choices;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The fields of an evaluation. */
final class EvaluationForm {
    private static final int WORDS = 4000;
    private static final int LINE = 500;

    private EvaluationForm() {}

    /** The four ways an evaluation ends. */
    enum Ending {
        CLOSE_WITH_CONTACT("終結（連絡を続ける人がいる）", "だれが、どのように、次はいつ連絡するかを入れます。"),
        CLOSE("終結（連絡は続けない）", "連絡を続けない理由を入れます。"),
        REPLAN("再プラン", "支援を続け、次のプランを作ります。"),
        SUSPEND("中断", "いったん止めます。だれが、いつまた確かめるかを入れます。");

        private final String label;
        private final String hint;

        Ending(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        String label() {
            return label;
        }

        static List<Option> options() {
            return Arrays.stream(values())
                    .map(each -> Option.of(each.name(), each.label, each.hint))
                    .toList();
        }
    }

    static Entered prefilled(PlanSheet plan, PostId answering, LocalDate today) {
        return Entered.blank()
                .with("on", JapaneseDates.dense(today))
                .with("next", answering.toString())
                .with("version", String.valueOf(plan.version()));
    }

    /** With the dates as they were read: 「+30」 said today is another day tomorrow. */
    static Entered readOut(Entered entered, Evaluation evaluation) {
        var read = entered.with("on", JapaneseDates.dense(evaluation.on()));
        return switch (evaluation.conclusion()) {
            case Conclusion.CloseWithoutContact closed -> read;
            case Conclusion.CloseStayingInTouch(var contact) -> read.with("nextOn", JapaneseDates.dense(contact.on()));
            case Conclusion.Replan(var making) -> read.with("nextOn", JapaneseDates.dense(making.on()));
            case Conclusion.Suspend(var waiting) -> read.with("nextOn", JapaneseDates.dense(waiting.on()));
        };
    }

    static @Nullable Evaluation read(Reading in, Choices choices) {
        var on = in.requiredPastDate("on", "評価の日");
        var summary = in.required("summary", "目標の達成状況", WORDS);
        var economic = changed(in, "economic", "経済面の変化");
        var daily = changed(in, "daily", "日常生活面の変化");
        var social = changed(in, "social", "社会生活面の変化");
        var observed = in.entered().all("observed").stream()
                .filter(code ->
                        choices.changes().stream().anyMatch(each -> each.code().equals(code)))
                .toList();
        var remaining = words(in, "remaining", "残された課題", WORDS);
        var wish = in.required("wish", "本人の希望", WORDS);
        var opinion = in.required("opinion", "スタッフの意見", WORDS);
        var conclusion = conclusion(in, choices);
        if (conclusion == null || in.refused()) return null;
        return new Evaluation(on, summary, economic, daily, social, observed, remaining, wish, opinion, conclusion);
    }

    private static Changed changed(Reading in, String name, String label) {
        return new Changed(in.choice(name, label, Change.class), words(in, name + "Words", label, LINE));
    }

    private static @Nullable Conclusion conclusion(Reading in, Choices choices) {
        var ending = in.choice("ending", "プランの評価", Ending.class);
        if (in.entered().text("ending").isBlank()) return null;
        if (ending == Ending.CLOSE) {
            var reason = in.required("reason", "連絡を続けない理由", LINE);
            return in.refused() ? null : new Conclusion.CloseWithoutContact(reason);
        }
        var onward = onward(in, choices, ending);
        if (onward == null) return null;
        return switch (ending) {
            case CLOSE_WITH_CONTACT -> new Conclusion.CloseStayingInTouch(onward);
            case REPLAN -> new Conclusion.Replan(onward);
            default -> new Conclusion.Suspend(onward);
        };
    }

    private static @Nullable Onward onward(Reading in, Choices choices, Ending ending) {
        var who = in.requiredId("next", "次を受け持つ人");
        if (in.entered().error("next") == null
                && choices.posts().stream()
                        .noneMatch(post -> post.post().value().equals(who)))
            in.refuse("next", "次を受け持つ人", "次を受け持つ人を選び直してください。");
        var usual = ending == Ending.REPLAN && in.entered().text("nextWords").isBlank();
        var words = usual ? "次のプランを作る" : in.required("nextWords", "どのように", LINE);
        var on = in.requiredComingDate("nextOn", "次の期日");
        return in.refused() ? null : new Onward(new PostId(who), words, on);
    }

    private static String words(Reading in, String name, String label, int max) {
        return Objects.requireNonNullElse(in.optional(name, label, max), "");
    }
}
