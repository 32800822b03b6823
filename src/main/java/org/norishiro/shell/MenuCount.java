package org.norishiro.shell;

/** The bubble beside a menu entry. Opens its own transaction; a failure shows no bubble and harms nothing else. */
public interface MenuCount {
    String key();

    int count();
}
