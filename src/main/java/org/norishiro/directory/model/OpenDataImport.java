package org.norishiro.directory.model;

import java.util.UUID;

/**
 * オープンデータの取り込み: one file, read a part at a time, shown as what it would do, taken in by somebody who has seen that, and taken
 * back as a whole. Nothing of the register of resources changes before it is taken in.
 */
public final class OpenDataImport {
    /** 段階. */
    public enum State {
        READING("読み取り中"),
        READY("確認待ち"),
        TAKEN_IN("取り込み済み"),
        UNDONE("取り消し済み"),
        DISCARDED("やめた");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final UUID id;
    private final Source source;
    private final String content;
    private final int lines;
    private final long version;
    private int linesRead;
    private State state;

    /**
     * Where the lines come from.
     *
     * @param dataset what this list is called here (「高松市 医療機関一覧」): another file of the same name is its next edition
     * @param kind what its lines are, as whoever takes them in says; empty: as the file says
     */
    public record Source(String dataset, String kind, OpenDataSet set, String fileName) {}

    private OpenDataImport(
            UUID id, Source source, String content, int lines, int linesRead, State state, long version) {
        this.id = id;
        this.source = source;
        this.content = content;
        this.lines = lines;
        this.linesRead = linesRead;
        this.state = state;
        this.version = version;
    }

    public static OpenDataImport begin(String dataset, String kind, String fileName, OpenDataFile file) {
        var source = new Source(dataset, kind, file.set(), fileName);
        return new OpenDataImport(
                UUID.randomUUID(), source, file.text(), file.lines().size(), 0, State.READING, 0);
    }

    public static OpenDataImport asStored(
            UUID id, Source source, String content, int lines, int linesRead, State state, long version) {
        return new OpenDataImport(id, source, content, lines, linesRead, state, version);
    }

    public UUID id() {
        return id;
    }

    public Source source() {
        return source;
    }

    /** The words of the file while it is read, afterwards nothing. */
    public String content() {
        return state == State.READING ? content : "";
    }

    public int lines() {
        return lines;
    }

    public int linesRead() {
        return linesRead;
    }

    public State state() {
        return state;
    }

    public long version() {
        return version;
    }

    public boolean settled() {
        return state != State.READING && state != State.READY;
    }

    /** So many lines more were looked at. */
    public void readOn(int more) {
        expect(State.READING);
        linesRead += more;
        if (linesRead >= lines) state = State.READY;
    }

    public void takeIn() {
        expect(State.READY);
        state = State.TAKEN_IN;
    }

    public void undo() {
        expect(State.TAKEN_IN);
        state = State.UNDONE;
    }

    /** It is not wanted after all; nothing was changed. */
    public void discard() {
        if (settled()) throw new IllegalStateException("settled: " + state);
        state = State.DISCARDED;
    }

    private void expect(State expected) {
        if (state != expected) throw new IllegalStateException(state + " is not " + expected);
    }
}
