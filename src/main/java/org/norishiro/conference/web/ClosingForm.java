package org.norishiro.conference.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Closing;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.usecase.CloseAgendaItem;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Refusal;

/** How an item is closed. What has to be there is the model's to say; the words for what is missing stand here. */
final class ClosingForm {
    private ClosingForm() {}

    static CloseAgendaItem.Command read(Reading in, AgendaItemId item) {
        var conclusion = in.optionalChoice("conclusion", "まとめ", Conclusion.class);
        var stance = text(in, "stance", "関わり方");
        var watching = text(in, "watching", "見守り方");
        var change = text(in, "change", "変化のときの動き方");
        var next = in.date("next", "次回の日");
        var end = text(in, "end", "終わりにする理由");
        var step = Objects.requireNonNullElse(in.optional("step", "次回までにすること", 200), "会議で決めたことの進み具合を確かめる");
        var closing = new Closing(conclusion, stance, watching, change, next, end);
        return new CloseAgendaItem.Command(item, in.version("version"), closing, step);
    }

    private static String text(Reading in, String name, String label) {
        return Objects.requireNonNullElse(in.optional(name, label, 2000), "");
    }

    static Entered tooEarly(Entered entered, LocalDate heldOn) {
        return entered.refuse(new Refusal(
                "conclusion", "まとめ", "案件は会議の日（" + JapaneseDates.full(heldOn) + "）から閉じられます。決まったことと役割はいまから書けます。"));
    }

    static Entered lacking(Entered entered, Set<Closing.Lack> lacks) {
        var refused = entered;
        for (var lack : lacks) refused = refused.refuse(refusal(lack));
        return refused;
    }

    private static Refusal refusal(Closing.Lack lack) {
        return switch (lack) {
            case CONCLUSION -> new Refusal("conclusion", "まとめ", "まとめを選んでください。");
            case NOTHING_DECIDED ->
                new Refusal("conclusion", "まとめ", "決まったことか役割を1つ以上登録してください。まだ決められないときは「はっきりした方針はまだない」を選んでください。");
            case STANCE -> new Refusal("stance", "関わり方", "関わり方を入力してください。");
            case WATCHING -> new Refusal("watching", "見守り方", "見守り方を入力してください。");
            case ON_CHANGE -> new Refusal("change", "変化のときの動き方", "変化のときの動き方を入力してください。");
            case NEXT_OR_END -> new Refusal("next", "次回の日", "次回の日を入力するか、下の欄に「終わりにする理由」を書いてください。");
            case NEXT_AND_END -> new Refusal("end", "終わりにする理由", "次回の日と終わりにする理由は、どちらか一方にしてください。");
            case NEXT_NOT_AFTER -> new Refusal("next", "次回の日", "次回の日は、この会議の日より後にしてください。");
        };
    }
}
