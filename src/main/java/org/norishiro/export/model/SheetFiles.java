package org.norishiro.export.model;

import java.util.List;

/** Begins a file with whose it is and the headings. */
public interface SheetFiles {
    SheetFile begin(FileKind kind, Watermark mark, List<String> headings);
}
