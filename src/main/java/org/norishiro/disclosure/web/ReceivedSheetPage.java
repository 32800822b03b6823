package org.norishiro.disclosure.web;

import java.time.LocalDate;
import org.norishiro.disclosure.usecase.NamelessView;

/** What {@code disclosure/received-sheet.jte} shows. */
public record ReceivedSheetPage(NamelessView view, LocalDate today) {}
