package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 添付した書類, for both sides of a referral. */
@Controller
@RequestMapping("/referrals/{referral}/papers")
class PaperController {
    private final PaperScreens screens;

    PaperController(PaperScreens screens) {
        this.screens = screens;
    }

    @GetMapping
    ModelAndView form(@PathVariable String referral, HttpServletRequest request) {
        return screens.form(Ids.referral(referral), Seat.STAFF, request);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String referral,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        return screens.send(Ids.referral(referral), Seat.STAFF, file, request);
    }

    @GetMapping("/{paperId}")
    ResponseEntity<byte[]> file(@PathVariable String referral, @PathVariable UUID paperId) {
        return screens.file(Ids.referral(referral), paperId);
    }

    @PostMapping("/{paperId}/take-back")
    ModelAndView takeBack(@PathVariable String referral, @PathVariable UUID paperId) {
        return screens.takeBack(Ids.referral(referral), paperId, Seat.STAFF);
    }
}
