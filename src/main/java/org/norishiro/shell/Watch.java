package org.norishiro.shell;

/** Gives a page what it needs to ask, without keeping anybody signed in, whether all on it may still be seen. */
public interface Watch {
    String token(PageMoment begun);
}
