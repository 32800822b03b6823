package org.norishiro.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.identity.AgencyId;

/** Referrals (つなぎ) as the modules that advise on them may ask. */
public interface Referrals {
    /** One that an agency has accepted and that is still open, with the issues it was asked about. */
    record TakenOn(AgencyId by, List<IssueId> issues) {}

    /**
     * By what issues of a topic are recognised.
     *
     * @param byCode whether {@code sign} is a code of the standard form; otherwise letters in compatibility form (NFKC)
     */
    record Sign(String topic, boolean byCode, String sign) {}

    /**
     * What became of referrals about a topic, counted over at least five cases before this month, without what is sealed.
     *
     * @param agency who was asked; null: anybody, with {@code asked} alone to be relied on
     * @param asked cases in which they were asked
     * @param days until the answer, the middle one; null: never answered
     */
    record Counted(
            String topic,
            @Nullable AgencyId agency,
            int asked,
            int answered,
            int accepted,
            int reported,
            int achieved,
            @Nullable Integer days) {}

    List<TakenOn> takenOn(CaseId about);

    /** @param but the case that is looked at: it does not tell of itself */
    List<Counted> experience(CaseId but, List<Sign> signs);
}
