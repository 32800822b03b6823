package org.norishiro.export.store;

import java.util.List;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.model.SheetFile;
import org.norishiro.export.model.SheetFiles;
import org.norishiro.export.model.Watermark;
import org.springframework.stereotype.Component;

@Component
class StandardSheetFiles implements SheetFiles {
    @Override
    public SheetFile begin(FileKind kind, Watermark mark, List<String> headings) {
        var file = switch (kind) {
            case CSV -> new CsvSheet();
            case XLSX -> new XlsxSheet(mark);
        };
        file.row(mark.words());
        file.row(headings);
        return file;
    }
}
