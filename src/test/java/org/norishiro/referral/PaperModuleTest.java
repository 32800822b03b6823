package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.gate.Basis;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Terms;
import org.norishiro.gate.usecase.ScanFiles;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.Pursuit;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.usecase.PursueReferral;
import org.norishiro.referral.usecase.ReadPaper;
import org.norishiro.referral.usecase.ReferralPapers.PaperRow;
import org.norishiro.referral.usecase.SendPaper;
import org.norishiro.referral.usecase.SendPaper.Outcome;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.TakePaperBack;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers that either side sends along with a referral. */
@ModuleWorld
class PaperModuleTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    ConsentWorld consents;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    PursueReferral pursueReferral;

    @Autowired
    ShowReferral showReferral;

    @Autowired
    SendPaper sendPaper;

    @Autowired
    ReadPaper readPaper;

    @Autowired
    TakePaperBack takePaperBack;

    @Autowired
    RecordAddressMeasure recordAddressMeasure;

    @Autowired
    PutUnderSeal putUnderSeal;

    @Autowired
    JdbcClient sql;

    private TestCase about;
    private ReferralId id;

    @BeforeEach
    void a_referral_because_of_an_emergency() {
        about = fixture.newCase();
        id = fixture.sent(about);
    }

    private Outcome sends(String login, byte[] file) {
        return world.as(login, () -> sendPaper.send(new SendPaper.Command(id, "意見書", file)));
    }

    private Outcome sends(String login) {
        return sends(login, ScanFiles.pdf());
    }

    private List<PaperRow> seenBy(String login) {
        return world.as(login, () -> showReferral.show(id)).orElseThrow().papers();
    }

    private UUID only(String login) {
        return seenBy(login).getFirst().id();
    }

    private boolean opens(String login, UUID paper) {
        return world.as(login, () -> readPaper.read(id, paper)).isPresent();
    }

    private TakePaperBack.Outcome takesBack(String login, UUID paper) {
        return world.as(login, () -> takePaperBack.takeBack(new TakePaperBack.Command(id, paper)));
    }

    private void asksOnConsent() {
        var wish = fixture.wishBy(Basis.CONSENT, about);
        id = ((SendReferral.Outcome.Sent) world.as("yamada", () -> sendReferral.send(wish, null))).id();
    }

    private Terms with(FieldClass... kinds) {
        return new Terms(
                Set.of(world.agency("hokubu")), Set.of(), Set.of(kinds), "受診のため", new Period(fixture.today(), null));
    }

    // --- both ways

    @Test
    void what_whoever_asks_sends_along_is_opened_by_the_agency_asked() {
        assertThat(sends("yamada")).isEqualTo(new Outcome.Sent());
        assertThat(opens("mori", only("mori"))).isTrue();
    }

    @Test
    void what_the_agency_asked_sends_along_is_opened_by_whoever_asks() {
        assertThat(sends("mori")).isEqualTo(new Outcome.Sent());
        assertThat(opens("yamada", only("yamada"))).isTrue();
    }

    @Test
    void it_waits_on_the_desk_of_the_other_side_until_somebody_reads() {
        sends("yamada");
        assertThat(unreadBy("mori")).isEqualTo(Side.RECIPIENT);
        assertThat(unreadBy("mori")).isNull();
    }

    private @Nullable Side unreadBy(String login) {
        return world.as(login, () -> showReferral.show(id)).orElseThrow().row().unread();
    }

    @Test
    void nobody_else_opens_it() {
        sends("yamada");
        var paper = only("yamada");
        assertThat(opens("fujii", paper)).isFalse();
    }

    @Test
    void nobody_else_sends_one_along() {
        assertThat(sends("fujii")).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void whoever_opens_it_stands_on_the_trail() {
        sends("yamada");
        var paper = only("mori");
        opens("mori", paper);
        assertThat(world.count("yamada", "select count(*) from audit_entry where object_id = ?", paper))
                .isOne();
    }

    @Test
    void a_file_that_does_something_is_not_taken() {
        assertThat(sends("mori", ScanFiles.pdfWithScript())).isEqualTo(new Outcome.Flawed(ScanFlaw.ACTIVE));
    }

    @Test
    void ten_of_one_side_are_enough() {
        for (var n = 0; n < 10; n++) sends("yamada");
        assertThat(sends("yamada")).isEqualTo(new Outcome.TooMany());
        assertThat(sends("mori")).isEqualTo(new Outcome.Sent());
    }

    @Test
    void nothing_is_added_to_what_is_over() {
        world.as(
                "yamada",
                () -> pursueReferral.pursue(new PursueReferral.Command(id, 0, new Pursuit.TakeBack("ほかで決まった"))));
        assertThat(sends("yamada")).isEqualTo(new Outcome.NoneTaken());
    }

    // --- sent by mistake

    @Test
    void what_was_sent_by_mistake_is_out_of_the_others_sight_at_once() {
        sends("yamada");
        var paper = only("mori");
        assertThat(takesBack("yamada", paper)).isEqualTo(new TakePaperBack.Outcome.TakenBack());
        assertThat(opens("mori", paper)).isFalse();
        assertThat(seenBy("mori")).isEmpty();
    }

    @Test
    void whoever_sent_it_still_sees_what_it_was() {
        sends("yamada");
        var paper = only("yamada");
        takesBack("yamada", paper);
        assertThat(opens("yamada", paper)).isTrue();
    }

    @Test
    void nobody_takes_back_what_the_other_side_sent() {
        sends("yamada");
        assertThat(takesBack("mori", only("mori"))).isEqualTo(new TakePaperBack.Outcome.NotFound());
        assertThat(opens("mori", only("mori"))).isTrue();
    }

    @Test
    void it_is_taken_back_once() {
        sends("yamada");
        var paper = only("yamada");
        takesBack("yamada", paper);
        assertThat(takesBack("yamada", paper)).isEqualTo(new TakePaperBack.Outcome.NotFound());
    }

    // --- on consent

    @Test
    void on_consent_they_have_to_have_agreed_to_papers_being_shown_there() {
        consents.give(about.mother(), "hokubu");
        asksOnConsent();
        assertThat(sends("yamada")).isInstanceOf(Outcome.ConsentMissing.class);
        consents.give(about.mother(), with(FieldClass.BASIC, FieldClass.DOCUMENT));
        assertThat(sends("yamada")).isEqualTo(new Outcome.Sent());
    }

    @Test
    void what_the_agency_asked_sends_takes_no_consent_to_what_it_is_shown() {
        consents.give(about.mother(), "hokubu");
        asksOnConsent();
        assertThat(sends("mori")).isEqualTo(new Outcome.Sent());
    }

    @Test
    void with_the_consent_the_paper_is_out_of_sight() {
        var consent = consents.give(about.mother(), with(FieldClass.BASIC, FieldClass.DOCUMENT));
        asksOnConsent();
        sends("yamada");
        var paper = only("mori");
        consents.withdraw("yamada", consent, consents.today());
        assertThat(opens("mori", paper)).isFalse();
        assertThat(opens("yamada", paper)).isTrue();
    }

    @Test
    void both_are_told_that_one_is_out_of_sight() {
        var consent = consents.give(about.mother(), with(FieldClass.BASIC, FieldClass.DOCUMENT));
        asksOnConsent();
        sends("yamada");
        consents.withdraw("yamada", consent, consents.today());
        assertThat(world.as("mori", () -> showReferral.show(id))
                        .orElseThrow()
                        .sheet()
                        .gone())
                .isEqualTo(2);
    }

    // --- where nobody can see from outside what stands on it

    @Test
    void none_goes_along_where_an_address_is_protected() {
        protectTheMother();
        assertThat(sends("yamada")).isEqualTo(new Outcome.NoneTaken());
        assertThat(sends("mori")).isEqualTo(new Outcome.NoneTaken());
    }

    @Test
    void what_was_sent_before_is_hidden_from_everybody_while_it_is_protected() {
        sends("yamada");
        var paper = only("mori");
        protectTheMother();
        assertThat(opens("mori", paper)).isFalse();
        assertThat(opens("yamada", paper)).isFalse();
    }

    /** Whether it names them nobody can tell. */
    @Test
    void where_somebody_in_the_household_is_sealed_it_is_hidden_from_those_who_do_not_know_of_them() {
        sends("yamada");
        var paper = only("mori");
        var readers =
                List.of(world.person("yamada").staff(), world.person("saeki").staff());
        var sealed = new Sealed.OfPerson(about.son());
        world.as("kobayashi", () -> putUnderSeal.seal(new PutUnderSeal.Command(sealed, "親族が機関にいる", readers)));
        assertThat(opens("mori", paper)).isFalse();
        assertThat(opens("yamada", paper)).isTrue();
    }

    private void protectTheMother() {
        var today = fixture.today();
        var measure = new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫", "");
        var done = world.as(
                "yamada",
                () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(
                        about.mother(), measure, List.of(world.person("yamada").staff()))));
        assertThat(done).isEqualTo(new RecordAddressMeasure.Outcome.ProtectedNow());
    }

    // --- whoever writes to the database without this program

    @Test
    void the_database_takes_one_in_ones_own_name_alone() {
        assertThatThrownBy(() -> inserted("fujii")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_database_takes_none_where_an_address_is_protected() {
        protectTheMother();
        assertThatThrownBy(() -> inserted("yamada")).hasStackTraceContaining("cannot be seen from outside");
    }

    @Test
    void the_database_takes_none_on_a_consent_that_does_not_cover_papers() {
        consents.give(about.mother(), "hokubu");
        asksOnConsent();
        assertThatThrownBy(() -> inserted("yamada")).hasStackTraceContaining("no consent covers it");
    }

    @Test
    void the_database_lets_nobody_take_back_what_is_anothers() {
        sends("yamada");
        var paper = only("yamada");
        assertThatThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql("update referral_paper set taken_back_by = my_post() where id = ?")
                                .param(paper)
                                .update()))
                .hasStackTraceContaining("taken back once, by whoever sent it");
    }

    private void inserted(String login) {
        world.together(
                login, () -> sql.sql("""
                                insert into referral_paper (id, referral_id, case_id, title, kind, content)
                                values (gen_random_uuid(), ?, ?, '意見書', 'PDF', '%PDF-1.4')""").params(id.value(), about.id().value()).update());
    }
}
