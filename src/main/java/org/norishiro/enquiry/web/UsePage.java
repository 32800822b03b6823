package org.norishiro.enquiry.web;

import java.util.List;
import org.norishiro.enquiry.model.UseRegister.Use;
import org.norishiro.enquiry.usecase.ShowEnquiryUse;

/** What {@code enquiry/use.jte} shows. */
public record UsePage(List<Use> lines) {
    public int days() {
        return ShowEnquiryUse.DAYS;
    }
}
