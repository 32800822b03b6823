package org.norishiro.draft;

import java.util.UUID;
import java.util.function.Supplier;
import org.norishiro.database.OwnerWork;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.norishiro.identity.ActingAuthentication;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.SignedIn;
import org.norishiro.identity.StaffId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** 架空 一子 and 架空 二郎, two invented colleagues of one office. */
@TestComponent
public class TwoPeople {
    private static final UUID MUNICIPALITY = UUID.randomUUID();
    /** Of both; the login is the staff id. */
    static final String PASSWORD = "見本の合言葉";

    private static final UUID OFFICE = UUID.randomUUID();

    public final Acting ichiko = acting("架空 一子");
    public final Acting jiro = acting("架空 二郎");

    private final ActAs actAs;

    TwoPeople(OwnerWork owner, ActAs actAs, PasswordEncoder passwords) {
        this.actAs = actAs;
        owner.run(sql -> {
            sql.sql("create table notebook (page text not null)").update();
            sql.sql("grant select, insert on notebook to public").update();
            sql.sql("insert into municipality (municipality_id, code, name) values (?, '999999', '架空市')")
                    .param(MUNICIPALITY)
                    .update();
            sql.sql("""
                    insert into agency (municipality_id, id, name, kind, standing)
                    values (?, ?, '架空の課', 'OFFICE', 'MUNICIPAL')
                    """).params(MUNICIPALITY, OFFICE).update();
            for (var person : new Acting[] {ichiko, jiro}) {
                sql.sql("insert into staff (municipality_id, id, login, name) values (?, ?, ?, ?)")
                        .params(
                                MUNICIPALITY,
                                person.staff().value(),
                                person.staff().toString(),
                                person.staffName())
                        .update();
                sql.sql("insert into credential (municipality_id, staff_id, password_hash) values (?, ?, ?)")
                        .params(MUNICIPALITY, person.staff().value(), passwords.encode(PASSWORD))
                        .update();
                sql.sql("""
                        insert into post (municipality_id, id, staff_id, agency_id, title, role, valid_from)
                        values (?, ?, ?, ?, '主任', 'COORDINATOR', date '2020-04-01')
                        """)
                        .params(
                                MUNICIPALITY,
                                person.post().value(),
                                person.staff().value(),
                                OFFICE)
                        .update();
            }
        });
    }

    public <T> T as(Acting who, Supplier<T> work) {
        return actAs.post(who, work);
    }

    public static Authentication signedIn(Acting who) {
        return new ActingAuthentication(new SignedIn(who.municipality(), who.staff(), who.staffName(), who));
    }

    private static Acting acting(String name) {
        return new Acting(
                new MunicipalityId(MUNICIPALITY),
                StaffId.next(),
                PostId.next(),
                new AgencyId(OFFICE),
                Role.COORDINATOR,
                name,
                "主任",
                "架空の課");
    }
}
