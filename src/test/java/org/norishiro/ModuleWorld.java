package org.norishiro;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.conference.ConferenceFixture;
import org.norishiro.database.FreshDatabase;
import org.norishiro.database.UnhurriedWriting;
import org.norishiro.disclosure.EarlierDisclosures;
import org.norishiro.disclosure.NamelessFixture;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.enquiry.EnquiryWorld;
import org.norishiro.export.ExportWorld;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.identity.CheapPasswords;
import org.norishiro.mail.PostOffice;
import org.norishiro.plan.PlanWorld;
import org.norishiro.referral.ReferralFixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The program on a real PostgreSQL with the offices and people of 架空市 and no household yet, and all that tests make households
 * and cases with. One program for all classes of a run, since it takes long to start; each class begins with a fresh copy of the
 * database, and its tests make what they need and count only what they made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "norishiro.database.directory=target/test-data/${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false",
            "norishiro.mail.from=norishiro@kaku.example",
            "norishiro.mail.open-at=https://norishiro.kaku.example"
        })
@AutoConfigureMockMvc
@Import({
    World.class,
    Browser.class,
    FreshDatabase.class,
    UnhurriedWriting.class,
    CheapPasswords.class,
    CaseworkWorld.class,
    ConferenceFixture.class,
    ConsentWorld.class,
    EarlierDisclosures.class,
    EmergencyWorld.class,
    EnquiryWorld.class,
    ExportWorld.class,
    NamelessFixture.class,
    PlanWorld.class,
    PostOffice.class,
    ReferralFixture.class,
    SamePersonWorld.class
})
@TestExecutionListeners(listeners = FreshDatabases.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface ModuleWorld {}
