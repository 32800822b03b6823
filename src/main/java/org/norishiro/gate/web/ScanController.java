package org.norishiro.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.usecase.AttachScan;
import org.norishiro.gate.usecase.AttachScan.Command;
import org.norishiro.gate.usecase.AttachScan.Outcome;
import org.norishiro.gate.usecase.ReadScan;
import org.norishiro.gate.usecase.ShowConsent;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.SavedFile;
import org.norishiro.shell.Screens;
import org.norishiro.shell.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 署名した書類の取り込み. */
@Controller
@RequestMapping("/consents/{consentId}/scans")
class ScanController {
    private static final String FORM = "gate/scan-form";

    private final ShowConsent showConsent;
    private final AttachScan attachScan;
    private final ReadScan readScan;

    ScanController(ShowConsent showConsent, AttachScan attachScan, ReadScan readScan) {
        this.showConsent = showConsent;
        this.attachScan = attachScan;
        this.readScan = readScan;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID consentId, HttpServletRequest request) {
        return Uploads.tooLarge(request)
                ? refused(consentId, ScanFlaw.TOO_LARGE)
                : Screens.page(FORM, page(consentId, Entered.blank()));
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable UUID consentId, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var content = file == null ? new byte[0] : file.getBytes();
        return switch (attachScan.attach(new Command(consentId, content))) {
            case Outcome.Attached() -> Screens.redirect("/consents/" + consentId, "書類を取り込みました。");
            case Outcome.NotFound() -> throw new NotThere();
            case Outcome.Flawed(var flaw) -> refused(consentId, flaw);
        };
    }

    @GetMapping("/{scanId}")
    ResponseEntity<byte[]> scan(@PathVariable UUID consentId, @PathVariable UUID scanId) {
        var scan = readScan.read(consentId, scanId).orElseThrow(NotThere::new);
        var name = "同意書_" + scan.takenOn() + "." + scan.kind().ending();
        return SavedFile.answer(name, scan.kind().mediaType(), scan.content());
    }

    private ModelAndView refused(UUID consent, ScanFlaw flaw) {
        return Screens.refused(FORM, page(consent, Entered.blank().refuse("file", flaw.sentence())));
    }

    private ScanPage page(UUID consent, Entered entered) {
        return new ScanPage(showConsent.show(consent, "書類の取り込み").orElseThrow(NotThere::new), entered);
    }
}
