package org.norishiro.enquiry.web;

import java.util.UUID;
import org.norishiro.enquiry.usecase.WithdrawEnquiry;
import org.norishiro.enquiry.usecase.WithdrawEnquiry.Outcome;
import org.norishiro.household.PersonId;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 尋ねるのをやめる. */
@Controller
class WithdrawalController {
    private final WithdrawEnquiry withdrawEnquiry;

    WithdrawalController(WithdrawEnquiry withdrawEnquiry) {
        this.withdrawEnquiry = withdrawEnquiry;
    }

    @PostMapping("/persons/{personId}/enquiries/{enquiry}/withdraw")
    ModelAndView withdraw(@PathVariable PersonId personId, @PathVariable UUID enquiry) {
        return Screens.redirect(
                "/persons/" + personId + "/enquiries",
                switch (withdrawEnquiry.withdraw(personId, enquiry)) {
                    case Outcome.Withdrawn() -> "尋ねるのをやめました。ほかの機関には、もう見えません。";
                    case Outcome.OverAlready() -> "この問い合わせは、もう終わっています。";
                    case Outcome.NotThere() -> throw new NotThere();
                });
    }
}
