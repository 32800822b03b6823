package org.norishiro.directory.web;

import org.norishiro.directory.usecase.ResourceReadings.ImportRow;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** Everything {@code directory/imports.jte} needs. */
public record ImportsPage(Listing listing, Counted<ImportRow> imports) {}
