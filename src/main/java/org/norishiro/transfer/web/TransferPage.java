package org.norishiro.transfer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.gate.Grounds;
import org.norishiro.shell.Entered;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.usecase.ShowTransfer.Shown;

/** Everything {@code transfer/transfer.jte} needs. */
public record TransferPage(Shown shown, Entered entered) {
    public Transfer transfer() {
        return shown.told().transfer();
    }

    public String path() {
        return "/transfers/" + transfer().id();
    }

    public String casePath() {
        return "/cases/" + transfer().about();
    }

    public String offered() {
        return JapaneseDates.withTime(shown.told().offeredAt()) + "　"
                + shown.told().offeredBy() + "さん";
    }

    /** 「受け取られました（11/23 10:15　森さん）」. */
    public String standing() {
        var answered = shown.told().answered();
        var label = transfer().state().label();
        return answered == null
                ? label + "（返事の期限：" + JapaneseDates.plain(transfer().replyDue()) + "）"
                : label + "（" + JapaneseDates.withTime(answered.at()) + "　" + answered.by() + "さん）";
    }

    public String answer() {
        var answered = shown.told().answered();
        return answered == null ? "" : answered.words();
    }

    public boolean overdue() {
        return transfer().open() && transfer().replyDue().isBefore(shown.today());
    }

    public List<String> passes() {
        return shown.passes();
    }

    /** 「本人の同意」 with its article and why. */
    public String grounds() {
        var grounds = transfer().terms().grounds();
        return grounds == null ? "" : words(grounds);
    }

    private static String words(Grounds grounds) {
        var article = grounds.article().isEmpty() ? "" : "　" + grounds.article();
        var reason = grounds.reason().isEmpty() ? "" : "：" + grounds.reason();
        return grounds.basis().label() + article + reason;
    }

    public @Nullable String nextOn() {
        var on = transfer().terms().nextOn();
        return on == null ? null : JapaneseDates.plain(on);
    }
}
