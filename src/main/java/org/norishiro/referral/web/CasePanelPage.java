package org.norishiro.referral.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.referral.usecase.ReferralRow;

/** Everything {@code referral/_case-panel.jte} needs. */
public record CasePanelPage(CaseId about, List<ReferralRow> referrals, LocalDate today) {}
