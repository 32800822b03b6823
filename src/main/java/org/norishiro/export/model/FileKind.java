package org.norishiro.export.model;

/** What kind of file is wanted (ファイルの種類). */
public enum FileKind {
    XLSX("Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("CSV（ほかのシステムに入れるとき）", "csv", "text/csv;charset=UTF-8");

    private final String label;
    private final String ending;
    private final String mediaType;

    FileKind(String label, String ending, String mediaType) {
        this.label = label;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String label() {
        return label;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
