package org.norishiro.gate.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.model.Giver;
import org.norishiro.gate.model.Means;
import org.norishiro.gate.model.OnBehalf;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.model.Terms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields that say what the person answered: given by whom and how, or why not. */
final class GivenFields {
    /** Whether the person gave it themselves. */
    enum By {
        PERSON,
        SOMEBODY_FOR_THEM
    }

    private GivenFields() {}

    static Entered blank(Entered terms) {
        return terms.with("by", By.PERSON.name()).with("means", Means.PAPER.name());
    }

    /** @param terms null: what it is about could not be read */
    static Optional<Said> given(Reading in, @Nullable Terms terms) {
        var by = in.choice("by", "だれが同意したか", By.class);
        var giver = by == By.PERSON ? Optional.of(Giver.thePerson()) : forThem(in);
        var means = in.choice("means", "どのように", Means.class);
        var witness = Objects.requireNonNullElse(in.optional("witness", "立ち会った人", 100), "");
        if (in.entered().error("means") == null && means.needsWitness() && witness.isEmpty()) {
            in.refuse("witness", "立ち会った人", "口頭のときは、いっしょに聞いた人の名前を入力してください。");
        }
        if (in.refused() || terms == null) return Optional.empty();
        return giver.map(each -> Said.Given.by(terms, each, means, witness));
    }

    private static Optional<Giver> forThem(Reading in) {
        var name = in.required("giverName", "同意した人の名前", 100);
        var ground = in.choice("onBehalf", "代わりに同意できる根拠", OnBehalf.class);
        var evidence = in.required("evidence", "根拠を確かめたもの", 300);
        return in.refused() ? Optional.empty() : Optional.of(new Giver(name, ground, evidence));
    }

    static Optional<Said> declined(Reading in, ConsentState state) {
        var reason = in.required("reason", "理由やようす", 1000);
        return in.refused() ? Optional.empty() : Optional.of(new Said.Declined(state, reason));
    }
}
