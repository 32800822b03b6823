package org.norishiro.export.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.export.model.CellText;
import org.norishiro.export.model.SheetFile;

/** CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it; every cell in quotation marks. */
final class CsvSheet implements SheetFile {
    private static final String MARK = "\uFEFF";

    private final StringBuilder written = new StringBuilder(MARK);

    @Override
    public void row(List<String> cells) {
        written.append(cells.stream().map(CsvSheet::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String text) {
        return '"' + new CellText(text).guarded().replace("\"", "\"\"") + '"';
    }

    @Override
    public byte[] taken() {
        var bytes = written.toString().getBytes(StandardCharsets.UTF_8);
        written.setLength(0);
        return bytes;
    }

    @Override
    public byte[] end() {
        return taken();
    }
}
