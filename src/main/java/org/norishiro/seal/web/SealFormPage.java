package org.norishiro.seal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.seal.model.SealRegister.Unsettled;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.ShowSeal.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * What {@code seal/seal-form.jte}, {@code seal/unseal.jte} and {@code seal/reader.jte} show.
 *
 * @param left what has to be settled first; empty unless the form was refused for it
 */
public record SealFormPage(Shown shown, List<Unsettled> left, Entered entered) {
    static SealFormPage of(Shown shown, Entered entered) {
        return new SealFormPage(shown, List.of(), entered);
    }

    public String path() {
        return path(shown.about().about());
    }

    static String path(Sealed about) {
        return record(about) + "/seal";
    }

    static String record(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var id) -> "/cases/" + id;
            case Sealed.OfPerson(var id) -> "/persons/" + id;
        };
    }

    /** The page of what is sealed. */
    public String record() {
        return record(shown.about().about());
    }

    public boolean ofPerson() {
        return shown.about().about() instanceof Sealed.OfPerson;
    }

    public String draft(String form) {
        return form + ":" + shown.about().about().value();
    }

    public List<Option> candidates() {
        return Option.each(
                shown.candidates(), each -> each.staff().toString(), each -> each.name() + "（" + each.agency() + "）");
    }

    /** Whether there is nobody to name, and nothing was typed that would be lost. */
    public boolean nobodyLeft() {
        return shown.candidates().isEmpty() && entered.text("reason").isEmpty();
    }

    /** Where it is settled; null: it is not reached. */
    public @Nullable String href(Unsettled each) {
        if (each.id() == null) return null;
        return switch (each.kind()) {
            case CASE -> "/cases/" + each.id() + "/team";
            case CONSULTATION -> "/consultations/" + each.id() + "/edit";
            case REFERRAL -> "/referrals/" + each.id();
            case AGENDA_ITEM -> record() + (ofPerson() ? "" : "/agenda-items");
            case PLAN_ROLE -> record() + (ofPerson() ? "" : "/plans");
            case SEALED_CASE -> "/cases/" + each.id() + "/seal";
            case KEY_PERSON -> "/households/" + each.id() + "/key-person";
            case HOUSEHOLD_NAME -> "/households/" + each.id() + "/edit";
        };
    }

    public static String label(Unsettled each) {
        if (each.id() == null) return "あなたには見えない受け持ち：受け持つ所属に引き継ぎを頼んでください";
        return switch (each.kind()) {
            case CASE -> "ケース " + each.words() + "の担当：閲覧できる職員に替えてください";
            case CONSULTATION -> "相談 " + each.words() + "の担当：閲覧できる職員に替えてください";
            case REFERRAL -> "依頼（" + each.words() + "）：取り下げるか、結果を確かめて終えてください";
            case AGENDA_ITEM -> "会議（" + each.words() + "）：案件を取り下げるか、終えてください";
            case PLAN_ROLE -> "プランの役割（" + each.words() + "）：終えるか、ほかの機関に替えてください";
            case SEALED_CASE -> "ケース " + each.words() + "の封印：先に解いてください。人の封印がこのケースも封印します";
            case KEY_PERSON -> "世帯（" + each.words() + "）のキーパーソン：ほかの人に替えてください";
            case HOUSEHOLD_NAME -> "世帯の名前（" + each.words() + "）：この人の名前を外してください";
        };
    }
}
