package org.norishiro.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.database.OwnerWork;
import org.norishiro.demo.Rows.Row;
import org.norishiro.identity.Acting;
import org.norishiro.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Founds 架空市 (invented): its offices, contractors and neighbours, and the people who work there. */
@Component
class DemoOrganisation {
    static final String PASSWORD = "norishiro";
    private static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

    private final OwnerWork ownerWork;
    private final PasswordEncoder passwords;

    DemoOrganisation(OwnerWork ownerWork, PasswordEncoder passwords) {
        this.ownerWork = ownerWork;
        this.passwords = passwords;
    }

    /** Returns false, having changed nothing, when a municipality is already there. */
    boolean found() {
        var founded = new boolean[1];
        ownerWork.run(sql -> {
            if (sql.sql("select count(*) from municipality")
                            .query(Integer.class)
                            .single()
                    > 0) return;
            sql.sql(
                            "insert into municipality (municipality_id, code, name, is_demo) values (:id, '999993', '架空市', true)")
                    .param("id", DemoIds.municipality().value())
                    .update();
            Rows.of("agencies.csv").forEach(row -> agency(sql, row));
            DemoDirectory.tell(sql);
            // one hash for all: the demonstration's password is printed on its sign-in page
            var hash = passwords.encode(PASSWORD);
            Rows.of("staff.csv").forEach(row -> staff(sql, row, hash));
            DemoDirectory.propose(sql);
            founded[0] = true;
        });
        return founded[0];
    }

    private static void agency(JdbcClient sql, Row row) {
        sql.sql("""
                        insert into agency (municipality_id, id, name, kana, kind, standing, field, does, does_not, reaches_beyond,
                          area, hours, phone, how_to_ask, confirmed_on)
                        values (:municipality, :id, :name, :kana, :kind, :standing, :field, :does, :doesNot, :beyond,
                          :area, :hours, :phone, :howToAsk, (now() at time zone 'Asia/Tokyo')::date - :confirmed)""")
                // one of them has not looked at its entry for more than a year
                .param("confirmed", row.get("key").equals("kyotaku") ? 400 : 60)
                .param("municipality", DemoIds.municipality().value())
                .param("id", DemoIds.agency(row.get("key")).value())
                .param("name", row.get("name"))
                .param("kana", row.get("kana"))
                .param("kind", row.get("kind"))
                .param("standing", row.get("standing"))
                .param("field", row.get("field"))
                .param("does", row.get("does"))
                .param("doesNot", row.get("does_not"))
                .param("beyond", row.get("reaches_beyond"))
                .param("area", row.get("area"))
                .param("hours", row.get("hours"))
                .param("phone", row.get("phone"))
                .param("howToAsk", row.get("how_to_ask"))
                .update();
    }

    private static void staff(JdbcClient sql, Row row, String hash) {
        var login = row.get("login");
        var staff = DemoIds.staff(login).value();
        sql.sql("""
                        insert into staff (municipality_id, id, login, name, kana, good_for, valid_from)
                        values (:municipality, :id, :login, :name, :kana, :goodFor, :since)""")
                .param("municipality", DemoIds.municipality().value())
                .param("id", staff)
                .param("login", login)
                .param("name", row.get("name"))
                .param("kana", row.get("kana"))
                .param("goodFor", row.get("good_for"))
                .param("since", SINCE)
                .update();
        sql.sql(
                        "insert into credential (municipality_id, staff_id, password_hash) values (:municipality, :staff, :hash)")
                .param("municipality", DemoIds.municipality().value())
                .param("staff", staff)
                .param("hash", hash)
                .update();
        post(sql, DemoIds.post(login).value(), staff, row.get("agency"), row.get("title"), row.get("role"), false);
        if (row.yes("privacy")) namePrivacyOfficer(sql, DemoIds.post(login).value());
        if (row.get("also").isEmpty()) return;
        var also = row.get("also").split(":");
        post(sql, DemoIds.post(login, also[0]).value(), staff, also[0], also[1], also[2], true);
    }

    private static void namePrivacyOfficer(JdbcClient sql, UUID post) {
        sql.sql("update post set is_privacy_officer = true where municipality_id = :municipality and id = :id")
                .param("municipality", DemoIds.municipality().value())
                .param("id", post)
                .update();
    }

    private static void post(
            JdbcClient sql, UUID id, UUID staff, String agency, String title, String role, boolean concurrent) {
        sql.sql("""
                        insert into post (municipality_id, id, staff_id, agency_id, title, role, is_concurrent, valid_from)
                        values (:municipality, :id, :staff, :agency, :title, :role, :concurrent, :since)""")
                .param("municipality", DemoIds.municipality().value())
                .param("id", id)
                .param("staff", staff)
                .param("agency", DemoIds.agency(agency).value())
                .param("title", title)
                .param("role", role)
                .param("concurrent", concurrent)
                .param("since", SINCE)
                .update();
    }

    /** The person in their main post, for loading the rest in their name. */
    static Acting acting(String login) {
        var row = Rows.of("staff.csv").stream()
                .filter(candidate -> candidate.get("login").equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the demonstration signs in as " + login));
        var agency = Rows.of("agencies.csv").stream()
                .filter(candidate -> candidate.get("key").equals(row.get("agency")))
                .findFirst()
                .orElseThrow();
        return new Acting(
                DemoIds.municipality(),
                DemoIds.staff(login),
                DemoIds.post(login),
                DemoIds.agency(row.get("agency")),
                Role.valueOf(row.get("role")),
                row.get("name"),
                row.get("title"),
                agency.get("name"));
    }
}
