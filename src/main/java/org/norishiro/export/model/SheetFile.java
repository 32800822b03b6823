package org.norishiro.export.model;

import java.util.List;

/** A file while it is written. What it takes for a text stays a text. */
public interface SheetFile {
    void row(List<String> cells);

    /** What has been written since this was asked last; may be nothing. */
    byte[] taken();

    /** The rest; nothing is written after it. */
    byte[] end();
}
