package org.norishiro.demo;

import org.springframework.stereotype.Component;

/** Everything that happened in the invented town so far, in the order in which one thing needs another. */
@Component
class DemoHappenings {
    private final DemoHouseholds households;
    private final DemoSamePerson samePerson;
    private final DemoConsultations consultations;
    private final DemoCases cases;
    private final DemoDisclosures disclosures;
    private final DemoNotes notes;
    private final DemoConsents consents;
    private final DemoReferrals referrals;
    private final DemoSittings sittings;
    private final DemoPlans plans;
    private final DemoEmergency emergency;
    private final DemoEnquiries enquiries;

    DemoHappenings(
            DemoHouseholds households,
            DemoSamePerson samePerson,
            DemoConsultations consultations,
            DemoCases cases,
            DemoDisclosures disclosures,
            DemoNotes notes,
            DemoConsents consents,
            DemoReferrals referrals,
            DemoSittings sittings,
            DemoPlans plans,
            DemoEmergency emergency,
            DemoEnquiries enquiries) {
        this.households = households;
        this.samePerson = samePerson;
        this.consultations = consultations;
        this.cases = cases;
        this.disclosures = disclosures;
        this.notes = notes;
        this.consents = consents;
        this.referrals = referrals;
        this.sittings = sittings;
        this.plans = plans;
        this.emergency = emergency;
        this.enquiries = enquiries;
    }

    void load() {
        households.load();
        samePerson.load();
        consultations.load();
        cases.load();
        disclosures.load();
        notes.load();
        consents.load();
        referrals.load();
        consents.takeBack();
        sittings.load();
        plans.load();
        emergency.load();
        enquiries.load();
    }
}
