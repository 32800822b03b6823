package org.norishiro.casework.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.usecase.NoteViews.NoteRow;

/**
 * A page about one note.
 *
 * @param old the note that is read, or corrected; null: a new one
 */
public record NotePage(
        Content heading, NotePanel panel, @Nullable NoteRow old) {}
