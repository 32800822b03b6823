package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.Ended;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.ReferralRow.Holder;
import org.springframework.stereotype.Component;

/** Referrals on the desk: those to answer, those that came back, those one waits for. */
@Component
class ReferralsDue implements DueItems {
    private final ReferralReadings readings;
    private final Clock clock;

    ReferralsDue(ReferralReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var now = LocalDateTime.now(clock);
        return readings.concerning(who.post()).stream()
                .flatMap(row -> Stream.of(
                                item(row, who, today),
                                told(row, who, today),
                                unopened(row, who, now),
                                handover(row, who, today))
                        .flatMap(Optional::stream)
                        .map(item -> row.aboutWhom().isEmpty()
                                ? item.toBeNamed(row.id().value())
                                : item))
                .toList();
    }

    @Override
    public List<DueItem> naming(List<DueItem> shown) {
        var names = readings.toldWhom(shown.stream()
                .map(DueItem::toName)
                .filter(Objects::nonNull)
                .map(ReferralId::new)
                .distinct()
                .toList());
        return shown.stream()
                .map(item -> item.toName() == null
                        ? item
                        : Optional.ofNullable(names.get(new ReferralId(item.toName())))
                                .map(item::named)
                                .orElse(item))
                .toList();
    }

    private static Optional<DueItem> item(ReferralRow row, Acting who, LocalDate today) {
        if (row.state() instanceof Awaiting && row.to().id().equals(who.agency())) {
            var urgent = row.urgent() ? "【至急】" : "";
            return Optional.of(
                    due(Kind.AWAITS_MY_ANSWER, row, urgent + row.from().name() + "から：" + row.gist(), "回答する", today));
        }
        var raised = row.raisedTo(today);
        if (raised.isPresent()) return raised(row, raised.get(), who, today);
        if (holds(row, who, today)) return Optional.of(due(Kind.MINE, row, mine(row), act(row), today));
        if (!sent(row, who) || row.heldBy(today).filter(Side.RECIPIENT::equals).isEmpty()) return Optional.empty();
        return Optional.of(
                due(Kind.I_WAIT, row, row.to().name() + "の" + awaited(row) + "待ち：" + row.gist(), "様子を見る", today));
    }

    /** Whoever sent it goes on seeing it: it has not left them, somebody has come to help. */
    private static Optional<DueItem> raised(ReferralRow row, Holder to, Acting who, LocalDate today) {
        if (to.post().equals(who.post()))
            return Optional.of(due(Kind.MINE, row, "調整担当のあなたに上がりました。" + mine(row), act(row), today));
        if (!holds(row, who, today)) return Optional.empty();
        return Optional.of(due(Kind.I_WAIT, row, "調整担当の" + to.name() + "さんに上がりました：" + row.gist(), "様子を見る", today));
    }

    /** Until somebody there opens it: whoever accepted, or sent it; while nobody has accepted, everybody at the agency asked. */
    private static Optional<DueItem> told(ReferralRow row, Acting who, LocalDate today) {
        if (row.unread() == null) return Optional.empty();
        var received = row.unread() == Side.RECIPIENT;
        var mine = received
                ? row.to().id().equals(who.agency())
                        && (!(row.state() instanceof Accepted)
                                || !row.holder().inPost()
                                || row.holder().post().equals(who.post()))
                : asks(row, who);
        if (!mine) return Optional.empty();
        var from = received ? row.from().name() : row.to().name();
        return Optional.of(new DueItem(
                Kind.MINE,
                row.aboutWhom(),
                from + "から連絡が届いています：" + row.gist(),
                today,
                "わたし",
                "/referrals/" + row.id(),
                "読む"));
    }

    private static Optional<DueItem> unopened(ReferralRow row, Acting who, LocalDateTime now) {
        if (!row.unopened(now) || !asks(row, who)) return Optional.empty();
        var by = Objects.requireNonNull(row.opening().by());
        return Optional.of(new DueItem(
                Kind.MINE,
                row.aboutWhom(),
                row.to().name() + "が、至急の依頼をまだ開いていません。電話で確かめてください",
                by.toLocalDate(),
                "わたし",
                "/referrals/" + row.id(),
                "電話で確かめる"));
    }

    /** Whoever sent it sees to it that nobody goes there alone. */
    private static Optional<DueItem> handover(ReferralRow row, Acting who, LocalDate today) {
        if (!row.state().underWay() || !asks(row, who)) return Optional.empty();
        return row.handing()
                .ahead()
                .map(on -> new DueItem(
                        Kind.MINE,
                        row.aboutWhom(),
                        row.to().name() + "へ" + row.handing().plan().way().label() + "（"
                                + row.handing().plan().by() + "）",
                        on,
                        "わたし",
                        "/referrals/" + row.id() + "/hand-over",
                        "引き継ぎを記録"));
    }

    /** Of the side that asks, in person: whoever accepted holds it as well, and is of the other. */
    private static boolean asks(ReferralRow row, Acting who) {
        return sent(row, who) && !row.to().id().equals(who.agency());
    }

    private static boolean sent(ReferralRow row, Acting who) {
        return row.sentBy().equals(who.post()) || row.holder().post().equals(who.post());
    }

    /** In person; once the post of the holder has ended, everybody at that agency. */
    private static boolean holds(ReferralRow row, Acting who, LocalDate today) {
        var side = row.heldBy(today).orElseThrow();
        if (row.state() instanceof Awaiting && side == Side.RECIPIENT) return false;
        if (row.holder().inPost()) return row.holder().post().equals(who.post());
        return (side == Side.SENDER ? row.from() : row.to()).id().equals(who.agency());
    }

    private static DueItem due(Kind kind, ReferralRow row, String what, String act, LocalDate today) {
        var holder = kind == Kind.MINE ? "わたし" : row.holderWords(today);
        return new DueItem(
                kind, row.aboutWhom(), what, row.state().due().orElse(null), holder, "/referrals/" + row.id(), act);
    }

    private static String mine(ReferralRow row) {
        var to = row.to().name();
        return switch (row.state()) {
            case Awaiting awaiting -> to + "から回答がないまま期限を過ぎました";
            case AskedBack asked -> to + "から質問：" + asked.question();
            case Declined declined -> to + "が見送りました（" + declined.reason().label() + "）。次の手を決めてください";
            case OutcomeReported reported ->
                to + "から結果：" + reported.achievement().label() + "。確認してください";
            case Accepted accepted -> row.from().name() + "からの依頼の結果を知らせる：" + row.gist();
            case Ended ended -> "";
        };
    }

    private static String act(ReferralRow row) {
        return switch (row.state()) {
            case Awaiting awaiting -> "問い合わせる";
            case AskedBack asked -> "質問に答える";
            case Declined declined -> "次の手を決める";
            case OutcomeReported reported -> "結果を確認する";
            case Accepted accepted -> "結果を知らせる";
            case Ended ended -> "";
        };
    }

    private static String awaited(ReferralRow row) {
        return row.state() instanceof Accepted ? "結果" : "回答";
    }
}
