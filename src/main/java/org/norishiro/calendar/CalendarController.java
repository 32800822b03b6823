package org.norishiro.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says how a typed date is read, for the line below the box. Knows nobody and keeps nothing. */
@RestController
class CalendarController {
    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Clock clock;

    CalendarController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/calendar/reading")
    ResponseEntity<String> reading(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "date") String as) {
        return ResponseEntity.ok()
                .contentType(PLAIN_TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text.isBlank() ? "" : hint(text, as));
    }

    private String hint(String text, String as) {
        LocalDateTime now = LocalDateTime.now(clock);
        return switch (as) {
            case "datetime" -> DateTimeReading.of(text, now).hint();
            case "birth" -> PartialDate.read(text, now.toLocalDate()).hint(now.toLocalDate());
            default -> DateReading.of(text, now.toLocalDate()).hint();
        };
    }
}
