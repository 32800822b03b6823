package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.referral.usecase.CountedReadings.Wanted;
import org.norishiro.referral.usecase.ListCounted;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 集計に数えた依頼: a figure, opened by whoever sees what it counts. */
@Controller
class CountedController {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final ListCounted listCounted;

    CountedController(ListCounted listCounted) {
        this.listCounted = listCounted;
    }

    @GetMapping("/referrals/counted")
    ModelAndView counted(HttpServletRequest request) {
        var listing = Listing.of(request, Set.of("sent"), "-sent");
        if (!YEAR.matcher(listing.text("year")).matches()) throw new NotThere();
        var year = new FiscalYear(Integer.parseInt(listing.text("year")));
        var wanted = new Wanted(year, listing.text("topic"), listing.text("key"));
        return Screens.page("referral/counted", new CountedPage(wanted, listing, listCounted.list(wanted, listing)));
    }
}
