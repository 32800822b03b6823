package org.norishiro.referral.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.RoomReadings.Asked;
import org.norishiro.referral.usecase.ShowCaseReferrals.Shown;
import org.norishiro.referral.usecase.TellPassing.Told;

/** Everything {@code referral/case.jte} needs. */
public record CaseReferralsPage(Shown shown, Told told, Content heading) {
    public List<ReferralRow> referrals() {
        return shown.referrals();
    }

    public LocalDate today() {
        return shown.today();
    }

    public String casePath() {
        return "/cases/" + shown.about().id();
    }

    /** What was asked for room, those asked at once together; what has ended is left out. */
    public List<List<Asked>> rooms() {
        return List.copyOf(shown.rooms().stream()
                .filter(each -> !each.ended())
                .collect(Collectors.groupingBy(Asked::asking, LinkedHashMap::new, Collectors.toList()))
                .values());
    }
}
