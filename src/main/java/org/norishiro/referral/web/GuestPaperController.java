package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.guest.Guest;
import org.norishiro.referral.ReferralId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 添付した書類 of the one referral somebody without an account was asked about. */
@Controller
@RequestMapping("/reply/referral/papers")
class GuestPaperController {
    private final PaperScreens screens;

    GuestPaperController(PaperScreens screens) {
        this.screens = screens;
    }

    @GetMapping
    ModelAndView form(HttpServletRequest request) {
        return screens.form(about(request), Seat.GUEST, request);
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        return screens.send(about(request), Seat.GUEST, file, request);
    }

    @GetMapping("/{paperId}")
    ResponseEntity<byte[]> file(@PathVariable UUID paperId, HttpServletRequest request) {
        return screens.file(about(request), paperId);
    }

    @PostMapping("/{paperId}/take-back")
    ModelAndView takeBack(@PathVariable UUID paperId, HttpServletRequest request) {
        return screens.takeBack(about(request), paperId, Seat.GUEST);
    }

    private static ReferralId about(HttpServletRequest request) {
        return new ReferralId(Guest.of(request).about());
    }
}
