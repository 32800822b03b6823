package org.norishiro.identity.store;

import org.norishiro.database.OwnerWork;
import org.norishiro.identity.Acting;
import org.norishiro.identity.model.Founding;
import org.norishiro.identity.model.LocalGovernmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFounding implements Founding {
    private final OwnerWork ownerWork;

    JdbcFounding(OwnerWork ownerWork) {
        this.ownerWork = ownerWork;
    }

    @Override
    public boolean anyMunicipality() {
        var found = new boolean[1];
        ownerWork.run(sql -> found[0] = sql.sql("select exists (select 1 from municipality)")
                .query(Boolean.class)
                .single());
        return found[0];
    }

    @Override
    public void found(
            LocalGovernmentCode code, String municipality, Acting administrator, String login, String passwordHash) {
        ownerWork.run(sql -> {
            sql.sql("insert into municipality (municipality_id, code, name) values (:municipality, :code, :name)")
                    .param("municipality", administrator.municipality().value())
                    .param("code", code.digits())
                    .param("name", municipality)
                    .update();
            sql.sql("""
                            insert into agency (municipality_id, id, name, kind, standing)
                            values (:municipality, :id, :name, '庁内', 'MUNICIPAL')""")
                    .param("municipality", administrator.municipality().value())
                    .param("id", administrator.agency().value())
                    .param("name", administrator.agencyName())
                    .update();
            administrator(sql, administrator, login, passwordHash);
        });
    }

    private static void administrator(JdbcClient sql, Acting who, String login, String passwordHash) {
        sql.sql("insert into staff (municipality_id, id, login, name) values (:municipality, :id, :login, :name)")
                .param("municipality", who.municipality().value())
                .param("id", who.staff().value())
                .param("login", login)
                .param("name", who.staffName())
                .update();
        sql.sql("""
                        insert into credential (municipality_id, staff_id, password_hash, is_given)
                        values (:municipality, :staff, :hash, true)""")
                .param("municipality", who.municipality().value())
                .param("staff", who.staff().value())
                .param("hash", passwordHash)
                .update();
        sql.sql("""
                        insert into post (municipality_id, id, staff_id, agency_id, title, role, valid_from)
                        values (:municipality, :id, :staff, :agency, :title, :role, (now() at time zone 'Asia/Tokyo')::date)""")
                .param("municipality", who.municipality().value())
                .param("id", who.post().value())
                .param("staff", who.staff().value())
                .param("agency", who.agency().value())
                .param("title", who.postTitle())
                .param("role", who.role().name())
                .update();
    }
}
