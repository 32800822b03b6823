package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.directory.usecase.ListReplyAddresses;
import org.norishiro.directory.usecase.ReplyAddressBook.Line;
import org.norishiro.directory.usecase.SetReplyAddress;
import org.norishiro.directory.usecase.SetReplyAddress.Command;
import org.norishiro.directory.usecase.SetReplyAddress.Outcome;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 回答のお願いの宛先, for the administrator. */
@Controller
@RequestMapping("/admin/reply-addresses")
class ReplyAddressController {
    private static final String LIST = "/admin/reply-addresses";
    private static final String FORM = "directory/reply-address";

    private final ListReplyAddresses listReplyAddresses;
    private final SetReplyAddress setReplyAddress;
    private final Clock clock;

    ReplyAddressController(ListReplyAddresses listReplyAddresses, SetReplyAddress setReplyAddress, Clock clock) {
        this.listReplyAddresses = listReplyAddresses;
        this.setReplyAddress = setReplyAddress;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return Screens.page("directory/reply-addresses", new ReplyAddressesPage(listReplyAddresses.list()));
    }

    @GetMapping("/{id}")
    ModelAndView form(@PathVariable String id) {
        return Screens.page(FORM, ReplyAddressForm.of(line(id)));
    }

    @PostMapping("/{id}")
    ModelAndView set(@PathVariable String id, HttpServletRequest request) {
        var line = line(id);
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var mail = ReplyAddressForm.mail(in);
        var fax = ReplyAddressForm.fax(in);
        if (in.refused()) return Screens.refused(FORM, new ReplyAddressForm(line, in.entered()));
        return switch (setReplyAddress.set(new Command(line.agency(), mail, fax))) {
            case Outcome.Set() -> Screens.redirect(LIST, line.name() + "の宛先を変えました。");
            case Outcome.Unchanged() -> Screens.redirect(LIST, line.name() + "の宛先は、前と同じです。");
            case Outcome.NotFound() -> throw new NotThere();
        };
    }

    private Line line(String id) {
        return listReplyAddresses.list().stream()
                .filter(each -> each.agency().toString().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
