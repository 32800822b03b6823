package org.norishiro.export.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.norishiro.export.model.CellText;
import org.norishiro.export.model.SheetFile;
import org.norishiro.export.model.Watermark;

/** Excel: every cell holds text and is formatted as text, so that it stays one when somebody goes into it. */
final class XlsxSheet implements SheetFile {
    private static final String TEXT = "@";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(written, "Norishiro", "1.0");
    private final Worksheet list;
    private int next;

    XlsxSheet(Watermark mark) {
        var about = book.newWorksheet("この書き出しについて");
        for (var line = 0; line < mark.words().size(); line++) {
            cell(about, line, 0, mark.words().get(line));
        }
        about.width(0, 80);
        finish(about);
        list = book.newWorksheet("一覧");
    }

    @Override
    public void row(List<String> cells) {
        for (var column = 0; column < cells.size(); column++) cell(list, next, column, cells.get(column));
        next++;
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, escaped(new CellText(text).value()));
        sheet.style(row, column).format(TEXT).set();
    }

    /** Excel reads {@code _x0041_} as an A (ECMA-376, ST_Xstring). */
    private static String escaped(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    @Override
    public byte[] taken() {
        try {
            list.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return drained();
    }

    @Override
    public byte[] end() {
        finish(list);
        try {
            book.finish();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return drained();
    }

    private byte[] drained() {
        var bytes = written.toByteArray();
        written.reset();
        return bytes;
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
