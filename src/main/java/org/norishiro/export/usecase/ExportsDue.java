package org.norishiro.export.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.Releases;
import org.norishiro.export.model.Releases.Waiting;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** Files that wait to be fetched or came to nothing, for whoever asked; files that wait for a word, for who may give it. */
@Component
class ExportsDue implements DueItems {
    private static final String ABOUT = "一覧の書き出し";
    private static final String ME = "わたし";

    private final ExportRegister register;
    private final Releases releases;

    ExportsDue(ExportRegister register, Releases releases) {
        this.register = register;
        this.releases = releases;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        if (!who.role().worksWithResidents()) return List.of();
        return Stream.concat(
                        register.mine().stream().flatMap(each -> mine(each, today).stream()),
                        releases.waiting().stream().map(each -> toRelease(each, today)))
                .toList();
    }

    private static Optional<DueItem> mine(Export about, LocalDate today) {
        return switch (about.state()) {
            case READY ->
                Optional.of(item(
                        DueItem.Kind.MINE,
                        "できた書き出しを受け取る（" + about.rows() + "件）",
                        about.until() == null ? today : about.until().toLocalDate(),
                        ME,
                        "受け取る"));
            case AWAITS_RELEASE ->
                Optional.of(
                        item(DueItem.Kind.I_WAIT, "書き出しの承認（" + about.counted() + "件）", null, "同じ所属の査察指導員・管理者", "見る"));
            case NOT_RELEASED -> Optional.of(cameToNothing(about, "承認されませんでした", today));
            case STOPPED -> Optional.of(cameToNothing(about, "中止になりました", today));
            case QUEUED, RUNNING, EXPIRED -> Optional.empty();
        };
    }

    /** Until they throw it away: nobody waits for what will not come. */
    private static DueItem cameToNothing(Export about, String how, LocalDate today) {
        return item(DueItem.Kind.MINE, "書き出しは" + how + "（" + about.counted() + "件）", today, ME, "理由を見る");
    }

    private static DueItem toRelease(Waiting about, LocalDate today) {
        var what = about.asker() + "さんの書き出しを承認するか決める（" + about.counted() + "件）";
        return item(DueItem.Kind.AWAITS_MY_ANSWER, what, today, ME, "決める");
    }

    private static DueItem item(DueItem.Kind kind, String what, @Nullable LocalDate due, String holder, String act) {
        return new DueItem(kind, ABOUT, what, due, holder, "/exports", act);
    }

    @Override
    public String named() {
        return "書き出し";
    }
}
