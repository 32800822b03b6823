package org.norishiro.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.norishiro.plan.model.Change;
import org.norishiro.plan.usecase.OfferChoices.Choices;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The form of an evaluation, and the page that asks once more before it closes a case. */
public record EvaluationPage(PlanPage page, Choices choices, Entered entered) {
    public String path() {
        return page.path() + "/evaluation/new";
    }

    public String draft() {
        return "evaluation:" + page.plan().id();
    }

    public List<Option> changes() {
        return Option.all(Change.values(), Change::label);
    }

    public List<Option> observed() {
        return Option.each(choices.changes(), code -> code.code(), code -> code.label());
    }

    public List<Option> endings() {
        return EvaluationForm.Ending.options();
    }

    public List<Option> posts() {
        return Labels.posts(choices);
    }

    /** The form fields word for word, to carry them through the question. */
    public List<Map.Entry<String, String>> carried() {
        var carried = new ArrayList<Map.Entry<String, String>>();
        entered.fields().forEach((name, values) -> {
            if (!name.equals("sure")) values.forEach(value -> carried.add(Map.entry(name, value)));
        });
        return carried;
    }

    /** What will be registered, label by label. */
    public Map<String, String> summary() {
        var said = new LinkedHashMap<String, String>();
        said.put("評価の日", entered.text("on"));
        said.put("目標の達成状況", entered.text("summary"));
        said.put("経済面", change("economic"));
        said.put("日常生活面", change("daily"));
        said.put("社会生活面", change("social"));
        said.put(
                "見られた変化",
                String.join(
                        "・",
                        entered.all("observed").stream()
                                .map(code -> Labels.change(choices, code))
                                .toList()));
        said.put("残された課題", entered.text("remaining"));
        said.put("本人の希望", entered.text("wish"));
        said.put("スタッフの意見", entered.text("opinion"));
        said.put("プランの評価", ending().label());
        if (ending() == EvaluationForm.Ending.CLOSE) {
            said.put("連絡を続けない理由", entered.text("reason"));
        } else {
            said.put("次を受け持つ人", label(posts(), entered.text("next")));
            said.put("どのように", entered.text("nextWords"));
            said.put("次の期日", entered.text("nextOn"));
        }
        return said;
    }

    private EvaluationForm.Ending ending() {
        return EvaluationForm.Ending.valueOf(entered.text("ending"));
    }

    public boolean closes() {
        return ending() != EvaluationForm.Ending.SUSPEND;
    }

    private String change(String name) {
        var words = entered.text(name + "Words");
        return label(changes(), entered.text(name)) + (words.isBlank() ? "" : "：" + words);
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }
}
