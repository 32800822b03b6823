package org.norishiro.enquiry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.EnquiryRegister.Line;
import org.norishiro.enquiry.model.Purpose;
import org.norishiro.enquiry.usecase.ShowEnquiries.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code enquiry/enquiries.jte} and {@code enquiry/enquiry-form.jte} show. */
public record EnquiriesPage(Shown shown, Entered entered) {
    private static final int USUAL_DAYS = 30;

    EnquiriesPage with(Entered other) {
        return new EnquiriesPage(shown, other);
    }

    /** A month, unless somebody needs longer. */
    Entered blank() {
        return Entered.blank().with("until", JapaneseDates.dense(shown.today().plusDays(USUAL_DAYS)));
    }

    public String back() {
        return "/persons/" + shown.person().id();
    }

    public String path() {
        return back() + "/enquiries";
    }

    public String draft() {
        return "enquiry:" + shown.person().id();
    }

    public @Nullable String hindrance() {
        return shown.hindrance().map(EnquiryController::sentence).orElse(null);
    }

    public String act(Line line) {
        return path() + "/" + line.enquiry().id() + "/withdraw";
    }

    public static LocalDate on(Instant moment) {
        return LocalDate.ofInstant(moment, JapaneseTime.ZONE);
    }

    public List<Option> purposes() {
        return Option.all(Purpose.values(), Purpose::label);
    }

    public String longest() {
        return "長くて" + Enquiry.LONGEST_IN_DAYS + "日。緊急のときは" + Enquiry.URGENT_IN_DAYS + "日以内";
    }
}
