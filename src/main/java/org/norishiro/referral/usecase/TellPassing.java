package org.norishiro.referral.usecase;

import org.norishiro.casework.CaseId;
import org.norishiro.gate.Sight;
import org.norishiro.referral.model.Passing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** つながるまで, for the page of the referrals of a case; leaves no audit row, because the page it stands on does. */
@Component
public class TellPassing {
    private final PassingReadings readings;
    private final Sight sight;

    TellPassing(PassingReadings readings, Sight sight) {
        this.readings = readings;
        this.sight = sight;
    }

    /** @param whole whether the case is seen whole; otherwise there may be more than is counted */
    public record Told(Passing passing, boolean whole) {}

    /** For a case within reach. */
    @Transactional
    public Told of(CaseId about) {
        return new Told(readings.of(about), sight.whole("CASE", about.value()));
    }
}
