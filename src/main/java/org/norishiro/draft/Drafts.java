package org.norishiro.draft;

import java.util.List;

/** Asks for the drafts of whoever is signed in, newest first. */
public interface Drafts {
    List<Draft> mine();
}
