package org.norishiro.export.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.model.Releases.Waiting;
import org.norishiro.export.usecase.ShowExports.Shown;
import org.norishiro.shell.Entered;

/**
 * What {@code export/exports.jte} shows.
 *
 * @param polled how often the page has asked by itself: it gives up after a while, so that nobody stays signed in by it
 */
public record ExportsPage(Shown shown, Entered entered, int polled) {
    private static final int MOST = 100;

    public List<Export> mine() {
        return shown.mine();
    }

    public List<Waiting> waiting() {
        return shown.waiting();
    }

    /** Null: nothing goes on by itself. */
    public @Nullable String asksAgain() {
        var moving = mine().stream().anyMatch(each -> each.state().moving());
        return moving && polled < MOST ? "/exports?polled=" + (polled + 1) : null;
    }

    public String progress(Export about) {
        return switch (about.state()) {
            case RUNNING -> "作成中 " + about.written() + "/" + about.counted();
            case READY -> "できました（" + about.rows() + "件）";
            case AWAITS_RELEASE, NOT_RELEASED, QUEUED, EXPIRED, STOPPED ->
                about.state().label();
        };
    }

    /** What went wrong, or what is waited for. */
    public String said(Export about) {
        var ending = about.ending();
        if (ending != null) return ending.sentence();
        return switch (about.state()) {
            case AWAITS_RELEASE -> "同じ所属の査察指導員・管理者の承認を待っています。";
            case NOT_RELEASED -> "理由：" + about.answer();
            case EXPIRED -> Ending.EXPIRED.sentence();
            case QUEUED, RUNNING, READY, STOPPED -> "";
        };
    }

    public boolean canBeFetched(Export about) {
        return about.state() == ExportState.READY;
    }

    /** What was typed about this one, where it was refused. */
    public Entered entered(Waiting about) {
        if (!entered.text("about").equals(about.id().toString())) return Entered.blank();
        return entered.anchored("words", words(about)).anchored("answer", "release-" + about.id());
    }

    /** There is one form for each, so the field of each has an id of its own. */
    public String words(Waiting about) {
        return "words-" + about.id();
    }
}
