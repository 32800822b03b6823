package org.norishiro.gate.web;

import org.norishiro.gate.Watching;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers an open page: 204 to stay as it is, 410 to be cleared. */
@Controller
class WatchController {
    private final Watching watching;

    WatchController(Watching watching) {
        this.watching = watching;
    }

    @GetMapping("/watch")
    ResponseEntity<Void> ask(@RequestParam(defaultValue = "") String page) {
        return ResponseEntity.status(watching.maySeeAllOf(page) ? HttpStatus.NO_CONTENT : HttpStatus.GONE)
                .build();
    }
}
