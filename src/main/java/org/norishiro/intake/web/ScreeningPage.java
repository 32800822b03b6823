package org.norishiro.intake.web;

import java.util.List;
import org.norishiro.intake.Screened;
import org.norishiro.intake.usecase.OfferIntake.Offer;
import org.norishiro.intake.usecase.ShowConsultation.ConsultationView;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code intake/screening.jte} shows. */
public record ScreeningPage(ConsultationView view, Entered entered, Offer offer) {
    public String path() {
        return "/consultations/" + view.consultation().id();
    }

    public String draft() {
        return "screening:" + view.consultation().id();
    }

    public List<Option> outcomes() {
        return List.of(
                outcome(Screened.CONTINUE, "次に、ケースを開く画面に進みます"),
                outcome(Screened.MULTI_AGENCY, "調整担当に引き継ぎます。次に、ケースを開く画面に進みます"),
                outcome(Screened.REFER, "つなぎの記録が残るように、ケースを開いて依頼を送ります"),
                outcome(Screened.SEEK_CONSENT, "同意が得られるまで、受け持つ人と次の日を決めて働きかけます"),
                outcome(Screened.INFORMED, "ここで終わります。理由が要ります"),
                outcome(Screened.SUSPENDED, "ここで終わります。理由が要ります"));
    }

    private static Option outcome(Screened outcome, String hint) {
        return Option.of(outcome.name(), outcome.label(), hint);
    }
}
