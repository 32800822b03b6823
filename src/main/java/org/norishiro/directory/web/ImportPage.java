package org.norishiro.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.usecase.ResourceReadings.ImportRow;
import org.norishiro.directory.usecase.ShowImport.Shown;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/**
 * Everything {@code directory/import.jte} needs.
 *
 * @param refused why what was asked for was not done; empty: nothing was
 */
public record ImportPage(Listing listing, Shown shown, String refused) {
    static final String VIEW = "directory/import";

    static final int LINES = 50;

    private static final String WITH_REMARKS = "REMARKED";

    /** One choice of lines. */
    public record Tab(String label, int count, String href, boolean current) {}

    /** The lines of a file as they are looked at first. */
    static Listing firstLines(UUID id) {
        return new Listing("/open-data/" + id, Map.of(), 1, LINES, "line", false);
    }

    public ImportRow row() {
        return shown.row();
    }

    public String path() {
        return "/open-data/" + row().id();
    }

    public boolean reading() {
        return row().state() == State.READING;
    }

    public boolean ready() {
        return row().state() == State.READY;
    }

    public boolean takenIn() {
        return row().state() == State.TAKEN_IN;
    }

    public List<LineChange.Effect> effects() {
        return List.of(LineChange.Effect.values());
    }

    public int count(LineChange.Effect effect) {
        return shown.effects().getOrDefault(effect, 0);
    }

    /** Whether taking it in changes anything. */
    public boolean writes() {
        return count(LineChange.Effect.NEW) + count(LineChange.Effect.CHANGED) > 0;
    }

    public Counted<LineChange> changes() {
        return shown.changes();
    }

    public List<Tab> tabs() {
        var all = shown.effects().values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                tab("", "すべて", all),
                tab(LineChange.Effect.NEW),
                tab(LineChange.Effect.CHANGED),
                tab(LineChange.Effect.UNCHANGED),
                tab(LineChange.Effect.REJECTED),
                tab(WITH_REMARKS, "確かめたいこと", shown.remarked()));
    }

    private Tab tab(LineChange.Effect effect) {
        return tab(effect.name(), effect.label(), count(effect));
    }

    private Tab tab(String wanted, String label, int count) {
        var href = wanted.isEmpty() ? path() : path() + "?outcome=" + wanted;
        return new Tab(label, count, href, listing.text("outcome").equals(wanted));
    }

    public String settled() {
        var at = row().settledAt();
        var by = row().settledBy();
        return at == null || by == null ? "" : JapaneseDates.withTime(at) + "に" + by + "さんが" + did();
    }

    private String did() {
        return switch (row().state()) {
            case TAKEN_IN -> "取り込みました。";
            case UNDONE -> "取り込みを取り消しました。登録は、取り込む前に戻っています。";
            default -> "やめました。登録は変わっていません。";
        };
    }
}
