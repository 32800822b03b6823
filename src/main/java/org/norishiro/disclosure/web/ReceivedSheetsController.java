package org.norishiro.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.norishiro.disclosure.usecase.ListReceivedSheets;
import org.norishiro.disclosure.usecase.ShowReceivedSheet;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 届いた事例（名前なし）. */
@Controller
class ReceivedSheetsController {
    private final ListReceivedSheets listReceivedSheets;
    private final ShowReceivedSheet showReceivedSheet;
    private final Clock clock;

    ReceivedSheetsController(ListReceivedSheets listReceivedSheets, ShowReceivedSheet showReceivedSheet, Clock clock) {
        this.listReceivedSheets = listReceivedSheets;
        this.showReceivedSheet = showReceivedSheet;
        this.clock = clock;
    }

    @GetMapping("/nameless")
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, Set.of("on"), "-on");
        var found = listReceivedSheets.list(listing);
        return Screens.page("disclosure/received-sheets", new ReceivedSheetsPage(listing, found, LocalDate.now(clock)));
    }

    @GetMapping("/nameless/{sheet}")
    ModelAndView show(@PathVariable UUID sheet) {
        var received = showReceivedSheet.show(sheet).orElseThrow(NotThere::new);
        return Screens.page("disclosure/received-sheet", new ReceivedSheetPage(received.view(), LocalDate.now(clock)));
    }
}
