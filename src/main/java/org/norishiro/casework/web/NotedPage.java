package org.norishiro.casework.web;

import gg.jte.Content;

/** What changes on the case page after a note was written, as one answer. */
public record NotedPage(Content heading, NotePanel panel) {}
