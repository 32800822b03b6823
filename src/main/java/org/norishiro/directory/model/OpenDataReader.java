package org.norishiro.directory.model;

import org.norishiro.directory.model.OpenDataFile.Reading;

/** Makes lines of the bytes of a file. */
public interface OpenDataReader {
    Reading read(byte[] content);

    /** The same from text that was read before. */
    Reading read(String text);
}
