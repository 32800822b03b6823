package org.norishiro.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.usecase.InviteToTeam;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the side that asked does next. */
@Controller
@RequestMapping("/referrals/{referral}")
class PursuitController {
    private final ReferralScreens screens;
    private final PursueReferral pursueReferral;
    private final InviteToTeam inviteToTeam;

    PursuitController(ReferralScreens screens, PursueReferral pursueReferral, InviteToTeam inviteToTeam) {
        this.screens = screens;
        this.pursueReferral = pursueReferral;
        this.inviteToTeam = inviteToTeam;
    }

    @PostMapping("/{key:reply|remind|hand-over|take-back|settle}")
    ModelAndView pursue(@PathVariable String referral, @PathVariable String key, HttpServletRequest request) {
        var id = Ids.referral(referral);
        var act = ReferralScreens.act(key);
        var in = screens.reading(request);
        var pursuit = ActForms.pursuit(act, in);
        if (pursuit == null) return screens.refused(id, act, in.entered(), Seat.STAFF);
        var outcome = pursueReferral.pursue(new PursueReferral.Command(id, in.version("version"), pursuit));
        return screens.answered(
                outcome, id, act, in.entered(), Seat.STAFF, Screens.redirect(after(id.toString(), pursuit), "登録しました。"));
    }

    @PostMapping("/invite")
    ModelAndView invite(@PathVariable String referral, HttpServletRequest request) {
        var id = Ids.referral(referral);
        var in = screens.reading(request);
        var part = in.required("part", "受け持つこと", 200);
        if (in.refused()) return screens.refused(id, Act.INVITE, in.entered(), Seat.STAFF);
        var outcome = inviteToTeam.invite(new InviteToTeam.Command(id, in.version("version"), part));
        return screens.answered(
                outcome,
                id,
                Act.INVITE,
                in.entered(),
                Seat.STAFF,
                Screens.redirect("/referrals/" + id, "支援チームに加えました。"));
    }

    /** Asking somebody else begins where this referral ended; so does a conference. */
    private static String after(String id, Pursuit pursuit) {
        if (!(pursuit instanceof Pursuit.Settle(var how, var why, var on))) return "/referrals/" + id;
        return switch (how) {
            case ELSEWHERE -> "/referrals/" + id + "/again";
            case CONFERENCE -> "/referrals/" + id + "/conference";
            case DONE, KEEP -> "/referrals/" + id;
        };
    }
}
