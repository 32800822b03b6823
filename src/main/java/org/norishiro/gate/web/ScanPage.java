package org.norishiro.gate.web;

import org.norishiro.gate.usecase.ShowConsent.Shown;
import org.norishiro.shell.Entered;

/** What {@code gate/scan-form.jte} shows. */
public record ScanPage(Shown shown, Entered entered) {
    public String back() {
        return "/consents/" + shown.consent().id();
    }

    public String action() {
        return back() + "/scans";
    }
}
