package org.norishiro.conference.web;

import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseTab;
import org.springframework.stereotype.Component;

/** 会議 among the tabs of a case. */
@Component
class SittingTab implements CaseTab {
    private static final int AFTER_REFERRALS = 50;

    @Override
    public Tab of(CaseId about) {
        return new Tab(AFTER_REFERRALS, "会議", href(about), false);
    }

    static String href(CaseId about) {
        return "/cases/" + about + "/agenda-items";
    }
}
