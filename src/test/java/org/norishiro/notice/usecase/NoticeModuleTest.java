package org.norishiro.notice.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.audit.AuditTrail;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.mail.MailAddress;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.mail.PostOffice;
import org.norishiro.mail.PostOffice.Received;
import org.norishiro.notice.model.NoticeMails;
import org.norishiro.notice.model.NoticeWish;
import org.norishiro.referral.ReferralFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** お知らせメール: through a real mail server, on business days of its own so that no test is in the way of another. */
@ModuleWorld
class NoticeModuleTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    SetNotices setNotices;

    @Autowired
    NoticeMails mails;

    @Autowired
    List<DueItems> modules;

    @Autowired
    OutgoingMail mail;

    @Autowired
    PostOffice postOffice;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ActAs actAs;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    /** Far enough for what waits today to be overdue. */
    private final LocalDate day =
            BusinessDays.plus(LocalDate.now(JapaneseTime.ZONE).plusDays(30), DAYS.addAndGet(2));

    private SendNotices at(LocalDate on, int hour, int minute) {
        var then =
                on.atTime(LocalTime.of(hour, minute)).atZone(JapaneseTime.ZONE).toInstant();
        return at(then);
    }

    private SendNotices at(Instant then) {
        return new SendNotices(
                mails, modules, mail, staff, actAs, transactions, trail, Clock.fixed(then, JapaneseTime.ZONE));
    }

    private static void all(SendNotices sending) {
        while (sending.sendNext()) Thread.onSpinWait();
    }

    private String wishes(String login, boolean digest, int hour, boolean urgent) {
        fixture.newCase();
        var to = login + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.jp";
        var version = world.together(
                login,
                () -> sql.sql("select coalesce(max(version), 0) from notice_wish")
                        .query(Long.class)
                        .single());
        assertThat(world.as(
                        login,
                        () -> setNotices.set(new NoticeWish(new MailAddress(to), digest, hour, urgent), version)))
                .isInstanceOf(digest || urgent ? SetNotices.Outcome.Greeted.class : SetNotices.Outcome.Set.class);
        return to;
    }

    private List<Received> told(String to) {
        return postOffice.received(to).stream()
                .filter(each -> !each.subject().contains("確認"))
                .toList();
    }

    @Test
    void how_much_waits_is_told_once_a_day() {
        var to = wishes("yamada", true, 8, false);
        all(at(day, 8, 1));
        all(at(day, 9, 30));
        assertThat(told(to)).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.subject()).startsWith("のりしろ：今日の用件");
            assertThat(letter.text()).doesNotContain("架空", "世帯");
        });
        all(at(BusinessDays.next(day), 8, 1));
        assertThat(told(to)).hasSize(2);
    }

    @Test
    void two_programs_send_it_once() throws Exception {
        var to = wishes("yamada", true, 8, false);
        try (var programs = Executors.newFixedThreadPool(4)) {
            var runs = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        all(at(day, 8, 5));
                        return true;
                    })
                    .toList();
            for (var run : programs.invokeAll(runs)) assertThat(run.get()).isTrue();
        }
        assertThat(told(to)).hasSize(1);
    }

    @Test
    void not_before_its_hour_and_not_in_the_evening() {
        var to = wishes("yamada", true, 10, false);
        all(at(day, 9, 59));
        all(at(day, 14, 0));
        assertThat(told(to)).isEmpty();
        all(at(day, 10, 0));
        assertThat(told(to)).hasSize(1);
    }

    @Test
    void not_on_a_day_when_the_office_is_shut() {
        var to = wishes("yamada", true, 8, false);
        var sunday = Stream.iterate(day, each -> each.plusDays(1))
                .filter(each -> !BusinessDays.isBusinessDay(each))
                .findFirst()
                .orElseThrow();
        all(at(sunday, 8, 5));
        assertThat(told(to)).isEmpty();
    }

    @Test
    void not_to_whom_does_not_want_it() {
        var to = wishes("yamada", false, 8, false);
        all(at(day, 8, 5));
        assertThat(told(to)).isEmpty();
    }

    @Test
    void not_when_nothing_waits() {
        var to = wishes("admin", true, 8, false);
        all(at(day, 8, 5));
        assertThat(told(to)).isEmpty();
        assertThat(world.together("admin", () -> mails.last()).orElseThrow().how())
                .isEqualTo(NoticeMails.Ending.NOTHING);
    }

    @Test
    void what_the_mail_server_did_not_take_is_tried_again_and_not_for_ever() {
        var to = wishes("yamada", true, 8, false);
        try {
            postOffice.close();
            all(at(day, 8, 0));
            all(at(day, 8, 5));
            all(at(day, 8, 11));
        } finally {
            postOffice.open();
        }
        assertThat(told(to)).isEmpty();
        all(at(day, 8, 22));
        assertThat(told(to)).hasSize(1);
        all(at(day, 8, 40));
        assertThat(told(to)).hasSize(1);
    }

    private void opened(UUID referral) {
        world.together(
                "mori",
                () -> sql.sql("update referral set opened_at = now() where id = ?")
                        .param(referral)
                        .update());
    }

    private Instant unopened(UUID referral) {
        var about = fixture.newCase();
        var by = clock.instant().plusSeconds(3600);
        world.together("ito", () -> sql.sql("select 1").query(Integer.class).single());
        world.together(
                "yamada",
                () -> sql.sql("""
                                insert into referral (id, case_id, to_agency_id, request, urgency, open_by, basis, article, basis_note, handover, reply_due,
                                  state, next_due, holder_post_id)
                                values (?, ?, ?, '見守り', 'URGENT', ?, 'EMERGENCY', '', '急ぐ', 'PHONE', current_date + 1, 'SENT', current_date + 1, my_post())""")
                        .params(
                                referral,
                                about.id().value(),
                                world.agency("hokubu").value(),
                                by.atZone(JapaneseTime.ZONE).toOffsetDateTime())
                        .update());
        return by;
    }

    @Test
    void an_urgent_referral_nobody_opened_is_told_once_to_whoever_sent_it() {
        var to = wishes("yamada", false, 8, true);
        var id = UUID.randomUUID();
        var by = unopened(id);
        all(at(by.minusSeconds(60)));
        assertThat(told(to)).isEmpty();
        all(at(by.plusSeconds(60)));
        all(at(by.plusSeconds(3600)));
        opened(id);
        assertThat(told(to))
                .hasSize(1)
                .first()
                .satisfies(letter -> assertThat(letter.text()).contains("電話で確かめてください"));
    }

    @Test
    void nobody_else_is_told_of_it() {
        var to = wishes("sato", false, 8, true);
        var id = UUID.randomUUID();
        all(at(unopened(id).plusSeconds(60)));
        opened(id);
        assertThat(told(to)).isEmpty();
    }

    @Test
    void one_that_was_opened_is_not() {
        var to = wishes("yamada", false, 8, true);
        var id = UUID.randomUUID();
        var by = unopened(id);
        opened(id);
        all(at(by.plusSeconds(60)));
        assertThat(told(to)).isEmpty();
    }

    @Test
    void nobody_reads_or_writes_the_wish_of_another() {
        wishes("abe", true, 8, false);
        assertThat(world.count("fujii", "select count(*) from notice_wish where staff_id <> my_staff()"))
                .isZero();
        assertThat(world.count("fujii", "select count(*) from notice_mail where staff_id <> my_staff()"))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "fujii",
                        () -> sql.sql(
                                        "insert into notice_wish (staff_id, mail, digest, at_hour, urgent) values (?, 'x@example.jp', true, 8, true)")
                                .param(world.person("abe").staff().value())
                                .update()))
                .withStackTraceContaining("permission denied");
    }
}
