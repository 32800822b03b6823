package org.norishiro.intake.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.usecase.ShowConsultation.ConsultationView;

/** What {@code intake/consultation.jte} shows. */
public record ConsultationPage(ConsultationView view, LocalDate today) {
    public Consultation consultation() {
        return view.consultation();
    }

    public String path() {
        return "/consultations/" + consultation().id();
    }

    public Custody.@Nullable Held held() {
        return consultation().custody() instanceof Custody.Held held ? held : null;
    }

    /** Whether a case is to be opened from it next. */
    public boolean awaitsCase() {
        var screening = consultation().screening();
        return view.openedCase() == null && screening != null && Onward.toCase(screening.outcome());
    }

    public String newCase() {
        return Onward.newCase(consultation().id());
    }

    public boolean mayScreen() {
        return view.openedCase() == null;
    }

    public String consentWords() {
        var consent = view.consent();
        return switch (consent.state()) {
            case GIVEN -> consent.givenBy() + "・" + consent.means() + "・" + consent.scope();
            case NOT_ASKED, REFUSED, UNOBTAINABLE, REQUESTED, WITHDRAWN, EXPIRED, RENEWED, NOT_YET, ASK_AGAIN ->
                consent.reason();
        };
    }

    public String consentChip() {
        return view.consent().state() == ConsentState.GIVEN ? "now" : "hide";
    }

    public String birth(PersonCard person) {
        return person.born().known() ? person.born().age(today) : person.born().display();
    }
}
