package org.norishiro.disclosure.web;

import java.time.LocalDate;
import org.norishiro.disclosure.usecase.ReceivedSheets.Received;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** What {@code disclosure/received-sheets.jte} shows. */
public record ReceivedSheetsPage(Listing listing, Counted<Received> found, LocalDate today) {}
