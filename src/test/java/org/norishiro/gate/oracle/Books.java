package org.norishiro.gate.oracle;

/** The tests that notice when the decision is broken, by what they are about. */
final class Books {
    static final String ADDRESS = "protection.AddressProtectionModuleTest";
    static final String CASEWORK = "casework.CaseworkModuleTest";
    static final String CONFERENCE = "conference.ConferenceModuleTest";
    static final String CONSENT = "gate.ConsentModuleTest";
    static final String CONSENT_TABLE = "gate.ConsentTableTest";
    static final String DIRECT = "gate.DirectQuestionsModuleTest";
    static final String DISCLOSURE = "disclosure.DisclosureModuleTest";
    static final String DISCLOSURE_SCREEN = "disclosure.web.DisclosureScreenTest";
    static final String ENDS_WITH_CONSENT = "disclosure.DisclosureEndsWithConsentModuleTest";
    static final String ENTRIES = "directory.ProposalModuleTest";
    static final String ENTRY_SCREENS = "directory.web.EntryScreenTest";
    static final String FLOW = "insight.FlowModuleTest";
    static final String GIVING = "disclosure.GivingModuleTest";
    static final String GUESTS = "referral.AnswerWithoutAccountModuleTest";
    static final String HIDDEN_CONSENTS = "disclosure.HiddenConsentsModuleTest";
    static final String HIDDEN_WITH_THEM = "protection.HiddenWithThemModuleTest";
    static final String HOLDING = "protection.HoldingModuleTest";
    static final String HOUSEHOLD = "household.HouseholdModuleTest";
    static final String IDENTITY = "identity.IdentityModuleTest";
    static final String NAMELESS = "disclosure.NamelessModuleTest";
    static final String NO_TO_EACH = "gate.NoToEachKindOfFactTest";
    static final String ON_CONSENT = "disclosure.DisclosureOnConsentModuleTest";
    static final String OPENING = "emergency.OpeningModuleTest";
    static final String PAPERS = "referral.PaperModuleTest";
    static final String PART_SEEN_WHOLE = "household.web.PartSeenWholeScreenTest";
    static final String PLAN = "plan.PlanModuleTest";
    static final String PLAN_ROLE = "plan.PlanRoleModuleTest";
    static final String PREVIEW = "disclosure.PreviewModuleTest";
    static final String PROTECTION = "protection.ProtectionModuleTest";
    static final String READING_ONLY = "emergency.ReadingOnlyModuleTest";
    static final String REFERRAL = "referral.ReferralModuleTest";
    static final String REFERRAL_ON_CONSENT = "referral.ReferralOnConsentModuleTest";
    static final String REFERRAL_SCREEN = "referral.web.ReferralScreenTest";
    static final String RELEASE = "protection.AddressReleaseModuleTest";
    static final String REVIEW = "emergency.ReviewModuleTest";
    static final String ROOM = "referral.RoomQuestionModuleTest";
    static final String SAMENESS_LENDS = "gate.SamenessLendsNoConsentTest";
    static final String SAMENESS_PROTECTS = "protection.SamenessProtectsAddressesTest";
    static final String SAMENESS_WIDENS = "gate.SamenessWidensNothingTest";
    static final String SAME_PERSON = "household.SamePersonModuleTest";
    static final String SAME_PERSON_IN_EMERGENCY = "household.SamePersonInEmergencyModuleTest";
    static final String SEAL = "seal.SealModuleTest";
    static final String TABLING = "conference.TablingOnConsentModuleTest";
    static final String TAKING_POSTS = "protection.web.TakingPostsScreenTest";
    static final String UNSHIELDING = "protection.UnshieldingModuleTest";
    static final String WHERE_THEY_LIVE = "disclosure.WhereTheyLiveModuleTest";
    static final String NOTICES = "notice.usecase.NoticeModuleTest";
    static final String TRANSFERS = "transfer.TransferModuleTest";
    static final String UNMET = "referral.UnmetNeedModuleTest";
    static final String WINDOWS = "referral.WindowModuleTest";

    private Books() {}
}
