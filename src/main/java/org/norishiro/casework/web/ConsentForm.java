package org.norishiro.casework.web;

import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.RecordConsent.Command;
import org.norishiro.casework.usecase.ShowConsents.ConsentsOfCase;
import org.norishiro.gate.ConsentState;
import org.norishiro.household.PersonId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of a consent. What is needed depends on where it stands. */
final class ConsentForm {
    private ConsentForm() {}

    static Entered blank(ConsentsOfCase of, String person) {
        var entered = Entered.blank().with("givenBy", "本人").with("means", "口頭").with("on", NoteForm.typed(of.today()));
        if (!person.isEmpty()) return entered.with("person", person);
        return of.members().isEmpty()
                ? entered
                : entered.with("person", of.members().getFirst().person().id().toString());
    }

    static Command read(Reading in, CaseId of) {
        var person = new PersonId(in.requiredId("person", "だれの同意か"));
        var state = in.choice("state", "同意の状態", ConsentState.class);
        if (!state.inWords()) in.refuse("state", "同意の状態", "同意の状態を選び直してください。");
        var given = state == ConsentState.GIVEN && in.entered().error("state") == null;
        var scope = given ? in.required("scope", "だれに・何のために", 1000) : text(in.optional("scope", "だれに・何のために", 1000));
        var givenBy = given ? in.required("givenBy", "だれから", 100) : text(in.optional("givenBy", "だれから", 100));
        var means = given ? in.required("means", "どのように", 20) : text(in.optional("means", "どのように", 20));
        var reasoned = state == ConsentState.REFUSED || state == ConsentState.UNOBTAINABLE;
        var reason = reasoned ? in.required("reason", "理由やようす", 1000) : text(in.optional("reason", "理由やようす", 1000));
        var on = in.requiredPastDate("on", "いつ");
        return given
                ? new Command(of, person, state, givenBy, means, scope, reason, on)
                : new Command(of, person, state, "", "", "", reason, on);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
