package org.norishiro.casework.model;

import java.time.LocalDate;
import org.norishiro.casework.CaseId;
import org.norishiro.household.HouseholdId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** Cases as tests need them. */
public final class CaseFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Holder WORKER = new Holder(PostId.next(), AgencyId.next());
    public static final Holder COLLEAGUE = new Holder(PostId.next(), WORKER.agency());
    public static final Holder ELSEWHERE = new Holder(PostId.next(), AgencyId.next());

    private CaseFixture() {}

    public static SupportCase opened() {
        return SupportCase.open(file(), WORKER, "家庭訪問", TODAY.plusDays(3));
    }

    static SupportCase.CaseFile file() {
        return new SupportCase.CaseFile(
                CaseId.next(),
                "R8-0012",
                2026,
                WORKER.agency(),
                new CaseSubject.OfHousehold(HouseholdId.next()),
                null,
                "架空 ハナ 世帯",
                TODAY);
    }
}
