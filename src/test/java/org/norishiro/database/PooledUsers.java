package org.norishiro.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.norishiro.database.PooledRequests.User;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people in all the agencies of the invented town, each with drafts of their own and an agency with residents of its own. */
final class PooledUsers {
    private final Machinery machinery;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final List<User> all = new ArrayList<>();

    PooledUsers(Machinery machinery, TransactionTemplate transaction, JdbcClient sql) {
        this.machinery = machinery;
        this.transaction = transaction;
        this.sql = sql;
    }

    List<User> all() {
        return all;
    }

    void settle(UUID municipality, int number) {
        machinery.pastTriggers(past -> {
            var agencies = past.sql("select id from agency where municipality_id = ? order by id")
                    .param(municipality)
                    .query(UUID.class)
                    .list();
            for (var i = 0; i < number; i++) hire(past, municipality, agencies.get(i % agencies.size()), i);
        });
        for (var agency : all.stream().map(PooledUsers::agencyOf).distinct().toList()) registers(agency);
        all.forEach(this::drafts);
    }

    private void hire(JdbcClient past, UUID municipality, UUID agency, int i) {
        var staff = id("staff", i);
        var post = id("post", i);
        past.sql(
                        "insert into staff (municipality_id, id, login, name, kana, valid_from) values (?, ?, ?, ?, 'みほん', date '2020-04-01')")
                .params(municipality, staff, "pooled-" + i, "見本 " + i)
                .update();
        past.sql("""
                        insert into post (municipality_id, id, staff_id, agency_id, title, role, is_concurrent, valid_from)
                        values (?, ?, ?, ?, '係', 'CONSULTANT', false, date '2020-04-01')""").params(municipality, post, staff, agency).update();
        var acting = new Acting(
                new MunicipalityId(municipality),
                new StaffId(staff),
                new PostId(post),
                new AgencyId(agency),
                Role.CONSULTANT,
                "見本 " + i,
                "係",
                "");
        all.add(new User(acting, Set.of(id("first", i), id("second", i)), Set.of(id("person", agency))));
    }

    private void registers(UUID agency) {
        var who = all.stream()
                .filter(each -> agencyOf(each).equals(agency))
                .findFirst()
                .orElseThrow();
        PooledRequests.as(
                who.acting(),
                () -> transaction.executeWithoutResult(
                        status -> sql.sql("""
                        insert into person (id, family_name, called_by, sex, address_state, phone_state)
                        values (?, '共用', '架空の人', 'UNKNOWN', 'NOT_ASKED', 'NOT_ASKED')""").param(id("person", agency)).update()));
    }

    private void drafts(User who) {
        PooledRequests.as(
                who.acting(),
                () -> transaction.executeWithoutResult(status -> who.drafts()
                        .forEach(sheet -> sql.sql(
                                        "insert into draft (key, form_url, label, fields, sheet, saved_at) values (?, '/today', '共用', '{}', ?, now())")
                                .params("pooled", sheet)
                                .update())));
    }

    private static UUID agencyOf(User who) {
        return who.acting().agency().value();
    }

    private static UUID id(String what, Object of) {
        return UUID.nameUUIDFromBytes(("pooled " + what + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
