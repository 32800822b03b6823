package org.norishiro.export;

/** The files that wait to be made (順番待ちの書き出し). */
public interface ExportQueue {
    /** Makes the one that waits longest, as whoever asked for it. False: none waits that nobody else makes. */
    boolean makeNext();
}
