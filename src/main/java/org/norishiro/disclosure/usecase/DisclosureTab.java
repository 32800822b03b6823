package org.norishiro.disclosure.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseTab;
import org.springframework.stereotype.Component;

@Component
class DisclosureTab implements CaseTab {
    @Override
    public Tab of(CaseId about) {
        return new Tab(75, "見せている内容", "/cases/" + about + "/disclosures", false);
    }
}
