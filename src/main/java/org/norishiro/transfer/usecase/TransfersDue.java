package org.norishiro.transfer.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.transfer.usecase.TransferReadings.Told;
import org.springframework.stereotype.Component;

/** Offers on the desk: those to answer, those one waits for, and what became of one's own. */
@Component
class TransfersDue implements DueItems {
    private final TransferReadings readings;

    TransfersDue(TransferReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return Stream.concat(
                        readings.offeredTo(who.post()).stream().map(TransfersDue::toAnswer),
                        readings.offeredBy(who.post()).stream().map(told -> ofOnesOwn(told, today)))
                .toList();
    }

    private static DueItem toAnswer(Told told) {
        return item(Kind.AWAITS_MY_ANSWER, told, told.from() + "さんから引き継ぎの申し出", "わたし", "受け取るか決める");
    }

    private static DueItem ofOnesOwn(Told told, LocalDate today) {
        return switch (told.transfer().state()) {
            case OFFERED ->
                told.transfer().replyDue().isBefore(today)
                        ? item(Kind.MINE, told, told.to() + "さんが、引き継ぎをまだ受け取っていません", "わたし", "確かめる")
                        : item(Kind.I_WAIT, told, told.to() + "さんの引き継ぎの受け取り待ち", told.to(), "様子を見る");
            case TAKEN -> item(Kind.MINE, told, told.to() + "さんが引き継ぎを受け取りました", "わたし", "読む");
            case DECLINED -> item(Kind.MINE, told, told.to() + "さんが引き継ぎを受け取りませんでした", "わたし", "理由を読む");
            case WITHDRAWN -> item(Kind.MINE, told, "引き継ぎの申し出は取り下げられました", "わたし", "読む");
        };
    }

    private static DueItem item(Kind kind, Told told, String what, String holder, String act) {
        var due = told.transfer().open() ? told.transfer().replyDue() : null;
        return new DueItem(
                kind,
                told.caseName(),
                what,
                due,
                holder,
                "/transfers/" + told.transfer().id(),
                act);
    }
}
