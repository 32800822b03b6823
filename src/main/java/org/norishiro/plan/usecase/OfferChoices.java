package org.norishiro.plan.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.codes.Codes;
import org.norishiro.codes.Codes.Code;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about a plan let one choose from. The page they stand on leaves the audit row. */
@Component
public class OfferChoices {
    private final Askable askable;
    private final StaffDirectory staff;
    private final Cases cases;
    private final Persons persons;
    private final Codes codes;
    private final Clock clock;

    OfferChoices(Askable askable, StaffDirectory staff, Cases cases, Persons persons, Codes codes, Clock clock) {
        this.askable = askable;
        this.staff = staff;
        this.cases = cases;
        this.persons = persons;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param caseName how the case is spoken of, for a role that is for the household as a whole */
    public record Choices(
            String caseName,
            List<AgencyCard> agencies,
            List<PostHolder> posts,
            List<PersonCard> persons,
            List<IssueCard> issues,
            List<Code> changes) {}

    @Transactional
    public Choices about(CaseId of) {
        return new Choices(
                cases.find(of).map(Cases.CaseCard::name).orElse(""),
                askable.about(of.value()),
                staff.activePosts(),
                persons.all(cases.personsOf(of, LocalDate.now(clock))),
                cases.issuesOf(of),
                codes.list(Codes.OBSERVED_CHANGE));
    }
}
