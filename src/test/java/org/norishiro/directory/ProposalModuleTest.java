package org.norishiro.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyProposal.Change;
import org.norishiro.directory.model.EntryField;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.directory.usecase.DeclineProposal;
import org.norishiro.directory.usecase.EditAgency;
import org.norishiro.directory.usecase.ProposeChange;
import org.norishiro.directory.usecase.ProposeChange.Outcome;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.directory.usecase.ShowHistory;
import org.norishiro.directory.usecase.ShowProposal;
import org.norishiro.identity.AgencyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 紹介へのお知らせ: yamada knows something better of 北部地域包括支援センター (hokubu, kept by mori and takeda) and of ハローワーク, where nobody signs in. */
@ModuleWorld
class ProposalModuleTest {
    @Autowired
    World world;

    @Autowired
    ShowAgency showAgency;

    @Autowired
    ProposeChange proposeChange;

    @Autowired
    ShowProposal showProposal;

    @Autowired
    DeclineProposal declineProposal;

    @Autowired
    EditAgency editAgency;

    @Autowired
    ShowHistory showHistory;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private AgencyEntry entryOf(String agency) {
        return world.as("yamada", () -> showAgency.show(world.agency(agency)))
                .orElseThrow()
                .entry();
    }

    private Outcome proposes(String login, String agency, AgencyProfile profile) {
        return world.as(
                login,
                () -> proposeChange.propose(new ProposeChange.Command(
                        world.agency(agency), profile, "電話で聞いた", entryOf(agency).version())));
    }

    private ProposalId proposed(String login, String agency) {
        var outcome = proposes(login, agency, Entries.saying("体験の受け入れ " + UUID.randomUUID()));
        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        return ((Outcome.Proposed) outcome).id();
    }

    private AgencyProposal shown(String login, ProposalId id) {
        return world.as(login, () -> showProposal.show(id)).orElseThrow().proposal();
    }

    private List<DueItem> desk(String login, ProposalId id) {
        return world.together(
                login,
                () -> dueItems.stream()
                        .flatMap(due -> due.dueFor(world.person(login), LocalDate.now(clock)).stream())
                        .filter(item -> item.href().endsWith("/agency-proposals/" + id))
                        .toList());
    }

    private EditAgency.Outcome takes(String login, String agency, ProposalId id, AgencyProfile profile) {
        return world.as(
                login,
                () -> editAgency.edit(new EditAgency.Command(
                        world.agency(agency), profile, entryOf(agency).version(), id)));
    }

    @Test
    void anybody_proposes_and_nothing_changes_until_it_is_decided() {
        var before = entryOf("hokubu").profile();
        var id = proposed("yamada", "hokubu");
        assertThat(shown("yamada", id).open()).isTrue();
        assertThat(entryOf("hokubu").profile()).isEqualTo(before);
    }

    @Test
    void only_what_differs_is_proposed() {
        var now = entryOf("gh").profile();
        var access = now.access();
        var moved = new AgencyProfile(
                now.work(),
                new AgencyProfile.Access(
                        access.howToAsk(),
                        "0000-99-9999",
                        access.hours(),
                        access.hoursNote(),
                        access.address(),
                        access.place()));
        var outcome = proposes("yamada", "gh", moved);
        assertThat(shown("yamada", ((Outcome.Proposed) outcome).id()).changes())
                .containsOnly(entry(EntryField.PHONE, new Change(access.phone(), "0000-99-9999")));
    }

    @Test
    void what_differs_in_nothing_is_no_proposal() {
        assertThat(proposes("yamada", "kokoro", entryOf("kokoro").profile())).isEqualTo(new Outcome.NothingChanged());
    }

    @Test
    void who_keeps_the_entry_puts_it_right_themselves() {
        assertThat(proposes("mori", "hokubu", Entries.saying("x"))).isEqualTo(new Outcome.YoursToChange());
        assertThat(proposes("admin", "hokubu", Entries.saying("x"))).isEqualTo(new Outcome.YoursToChange());
    }

    @Test
    void what_changed_while_it_was_written_is_shown_first() {
        var old = entryOf("kikan").version();
        takes("fujii", "kikan", ProposalId.next(), Entries.saying("先に直した"));
        assertThat(world.as(
                        "yamada",
                        () -> proposeChange.propose(new ProposeChange.Command(
                                world.agency("kikan"), Entries.saying("古い紹介から"), "聞いた", old))))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
    }

    @Test
    void those_who_keep_the_entry_have_it_on_their_desk() {
        var id = proposed("yamada", "hokubu");
        assertThat(desk("mori", id)).extracting(DueItem::act).containsExactly("確かめる");
        assertThat(desk("yamada", id)).isEmpty();
        assertThat(desk("oka", id)).isEmpty();
    }

    @Test
    void caseworkers_are_not_asked_about_the_entry_of_their_office() {
        var id = proposed("mori", "fukushi");
        assertThat(desk("yamada", id)).isEmpty();
        assertThat(desk("kobayashi", id)).hasSize(1);
    }

    @Test
    void where_nobody_signs_in_the_administrator_has_it_on_the_desk() {
        proposed("yamada", "hellowork");
        assertThat(world.together(
                        "admin",
                        () -> dueItems.stream()
                                .flatMap(due -> due.dueFor(world.person("admin"), LocalDate.now(clock)).stream())
                                .map(DueItem::href)
                                .toList()))
                .contains("/agencies?proposed=1&sort=people");
    }

    @Test
    void taking_it_over_changes_the_entry_and_tells_who_proposed_until_they_read_it() {
        var id = proposed("yamada", "hokubu");
        assertThat(takes("mori", "hokubu", id, Entries.saying("受け入れます"))).isEqualTo(new EditAgency.Outcome.TakenOver());
        assertThat(entryOf("hokubu").profile().work().does()).isEqualTo("受け入れます");
        assertThat(desk("mori", id)).isEmpty();
        assertThat(desk("yamada", id)).extracting(DueItem::what).containsExactly("お知らせが紹介に取り入れられました");
        shown("oka", id);
        assertThat(desk("yamada", id)).hasSize(1);
        shown("yamada", id);
        assertThat(desk("yamada", id)).isEmpty();
    }

    @Test
    void who_takes_over_what_a_colleague_declined_meanwhile_is_told_so() {
        var id = proposed("yamada", "hokubu");
        world.as("mori", () -> declineProposal.decline(id, "来年度からです"));
        assertThat(takes("mori", "hokubu", id, Entries.saying("受け入れます")))
                .isEqualTo(new EditAgency.Outcome.EditedDecidedBefore());
        assertThat(entryOf("hokubu").profile().work().does()).isEqualTo("受け入れます");
        assertThat(desk("yamada", id)).extracting(DueItem::what).containsExactly("お知らせは取り入れられませんでした");
    }

    @Test
    void declining_it_says_why_to_who_proposed() {
        var id = proposed("yamada", "hokubu");
        assertThat(world.as("mori", () -> declineProposal.decline(id, "来年度からです")))
                .isEqualTo(new DeclineProposal.Outcome.Declined());
        assertThat(desk("yamada", id)).extracting(DueItem::what).containsExactly("お知らせは取り入れられませんでした");
        assertThat(shown("yamada", id).decided())
                .isInstanceOfSatisfying(
                        AgencyProposal.Decided.class,
                        decided -> assertThat(decided.answer()).isEqualTo("来年度からです"));
    }

    @Test
    void it_is_decided_once() {
        var id = proposed("yamada", "hokubu");
        takes("mori", "hokubu", id, Entries.saying("取り入れ済み"));
        assertThat(world.as("takeda", () -> declineProposal.decline(id, "いいえ")))
                .isEqualTo(new DeclineProposal.Outcome.DecidedAlready());
    }

    @Test
    void nobody_else_decides() {
        var id = proposed("yamada", "hokubu");
        assertThat(world.as("oka", () -> declineProposal.decline(id, "いいえ")))
                .isEqualTo(new DeclineProposal.Outcome.NotYours());
        assertThat(world.as("yamada", () -> declineProposal.decline(id, "やっぱり")))
                .isEqualTo(new DeclineProposal.Outcome.NotYours());
    }

    @Test
    void a_proposal_that_is_nowhere_is_not_declined() {
        assertThat(world.as("mori", () -> declineProposal.decline(ProposalId.next(), "いいえ")))
                .isEqualTo(new DeclineProposal.Outcome.NotFound());
    }

    @Test
    void a_proposal_for_one_agency_is_not_taken_over_in_the_entry_of_another() {
        var id = proposed("yamada", "hokubu");
        takes("oka", "shakyo", id, Entries.saying("貸付"));
        assertThat(shown("yamada", id).open()).isTrue();
    }

    @Test
    void the_database_itself_lets_nobody_else_decide() {
        var id = proposed("yamada", "hokubu");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "oka",
                        () -> sql.sql(
                                        "update agency_proposal set state = 'TAKEN', decided_by = my_staff(), decided_at = now() where id = ?")
                                .param(id.value())
                                .update()))
                .withStackTraceContaining("only who keeps the entry decides");
    }

    @Test
    void the_database_itself_lets_nobody_decide_in_the_name_of_another() {
        var id = proposed("yamada", "hokubu");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql(
                                        "update agency_proposal set state = 'TAKEN', decided_by = ?, decided_at = now() where id = ?")
                                .params(world.person("takeda").staff().value(), id.value())
                                .update()))
                .withStackTraceContaining("only who keeps the entry decides");
    }

    @Test
    void the_database_itself_lets_nobody_decide_twice() {
        var id = proposed("yamada", "hokubu");
        world.as("mori", () -> declineProposal.decline(id, "いいえ"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql("update agency_proposal set answer = '書きかえ' where id = ?")
                                .param(id.value())
                                .update()))
                .withStackTraceContaining("only who keeps the entry decides");
    }

    @Test
    void the_database_itself_lets_nobody_read_the_decision_in_place_of_another() {
        var id = proposed("yamada", "hokubu");
        world.as("mori", () -> declineProposal.decline(id, "いいえ"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "oka",
                        () -> sql.sql("update agency_proposal set told_at = now() where id = ?")
                                .param(id.value())
                                .update()))
                .withStackTraceContaining("only who proposed it has read it");
    }

    @Test
    void the_database_itself_lets_nobody_change_the_entry_of_another_agency() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update agency set does = 'x' where id = ?")
                                .param(world.agency("hokubu").value())
                                .update()))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void what_stood_there_before_is_kept_with_who_changed_it() {
        var before = "体験利用 " + UUID.randomUUID();
        takes("hino", "gh", ProposalId.next(), Entries.saying(before));
        takes("hino", "gh", ProposalId.next(), Entries.saying("体験利用は休み"));
        var changes = world.as("yamada", () -> showHistory.show(world.agency("gh")))
                .orElseThrow()
                .changes();
        assertThat(changes.getFirst().by()).isEqualTo(world.person("hino").staffName());
        assertThat(changes.getFirst().changes()).containsOnly(entry("does", new Change(before, "体験利用は休み")));
    }

    @Test
    void saying_the_room_is_no_change_of_the_entry() {
        var before = world.as("yamada", () -> showHistory.show(world.agency("homon")))
                .orElseThrow()
                .changes();
        world.together(
                "admin",
                () -> sql.sql("update agency set room = 'OPEN', room_on = current_date where id = ?")
                        .param(world.agency("homon").value())
                        .update());
        assertThat(world.as("yamada", () -> showHistory.show(world.agency("homon")))
                        .orElseThrow()
                        .changes())
                .isEqualTo(before);
    }

    @Test
    void an_agency_that_is_nowhere_has_no_history() {
        assertThat(world.as("yamada", () -> showHistory.show(AgencyId.next()))).isEmpty();
    }
}
