package org.norishiro.conference.store;

import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.Invitations;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitations implements Invitations {
    private final JdbcClient sql;

    JdbcInvitations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean invites(AgendaItemId item, AgencyId agency) {
        return sql.sql("select exists (select 1 from agenda_invitation where item_id = :item and agency_id = :agency)")
                .param("item", item.value())
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(AgendaItem item, Invitation invitation) {
        sql.sql("""
                        insert into agenda_invitation (id, item_id, case_id, agency_id, purpose)
                        values (:id, :item, :case, :agency, :purpose)""")
                .param("id", invitation.id())
                .param("item", item.id().value())
                .param("case", item.about().value())
                .param("agency", invitation.agency().value())
                .param("purpose", invitation.purpose())
                .update();
    }

    @Override
    public boolean remove(AgendaItemId item, UUID invitation, long version) {
        return sql.sql("delete from agenda_invitation where id = :id and item_id = :item and version = :version")
                        .param("id", invitation)
                        .param("item", item.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean record(
            AgendaItemId item, UUID invitation, Invitation.Attendance attendance, String attendee, long version) {
        return sql.sql("""
                        update agenda_invitation set attendance = :attendance, attendee = :attendee,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and item_id = :item and version = :version""")
                        .param("id", invitation)
                        .param("item", item.value())
                        .param("attendance", attendance.name())
                        .param("attendee", attendee)
                        .param("version", version)
                        .update()
                == 1;
    }
}
