package org.norishiro.seal.web;

import java.util.List;
import org.norishiro.seal.model.SealRegister.Unsettled;
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
        return "/cases/" + shown.about().id() + "/seal";
    }

    public String draft(String form) {
        return form + ":" + shown.about().id();
    }

    public List<Option> candidates() {
        return Option.each(
                shown.candidates(), each -> each.staff().toString(), each -> each.name() + "（" + each.agency() + "）");
    }

    public String href(Unsettled each) {
        return switch (each.kind()) {
            case CASE -> "/cases/" + shown.about().id() + "/team";
            case REFERRAL -> "/referrals/" + each.id();
            case AGENDA_ITEM -> "/cases/" + shown.about().id() + "/agenda-items";
            case PLAN_ROLE -> "/cases/" + shown.about().id() + "/plans";
        };
    }

    public static String label(Unsettled each) {
        return switch (each.kind()) {
            case CASE -> "ケース " + each.words() + "の担当：閲覧できる職員に替えてください";
            case REFERRAL -> "依頼（" + each.words() + "）：取り下げるか、結果を確かめて終えてください";
            case AGENDA_ITEM -> "会議（" + each.words() + "）：案件を取り下げるか、終えてください";
            case PLAN_ROLE -> "プランの役割（" + each.words() + "）：終えるか、ほかの機関に替えてください";
        };
    }
}
