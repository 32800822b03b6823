package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Invitation.Attendance;
import org.norishiro.conference.model.LastChange;
import org.norishiro.conference.model.Resolutions.Priority;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ShownItem;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An item with its invited, its paper and what was resolved. */
@Repository
class ItemCards {
    private static final String CHANGED =
            "c.name as changed_name, x.changed_at at time zone 'Asia/Tokyo' as changed_local";
    private static final String BY = " join staff c on c.municipality_id = x.municipality_id and c.id = x.changed_by ";

    private final JdbcClient sql;
    private final BasesThatDay basesThatDay;

    ItemCards(JdbcClient sql, BasesThatDay basesThatDay) {
        this.sql = sql;
        this.basesThatDay = basesThatDay;
    }

    Optional<ItemCard> find(AgendaItemId id) {
        return sql.sql(
                        "select x.*, s.held_on, t.name || '（' || a.name || '）' as tabled_name, a.id as tabled_agency, j.name || '（' || ja.name || '）' as judged_name, x.judged_at at time zone 'Asia/Tokyo' as judged_local, "
                                + CHANGED + """
                         from agenda_item x
                        join sitting s on s.municipality_id = x.municipality_id and s.id = x.sitting_id
                        join post p on p.municipality_id = x.municipality_id and p.id = x.tabled_by
                        join staff t on t.municipality_id = p.municipality_id and t.id = p.staff_id
                        join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
                        join post jp on jp.municipality_id = x.municipality_id and jp.id = x.judged_by
                        join staff j on j.municipality_id = jp.municipality_id and j.id = jp.staff_id
                        join agency ja on ja.municipality_id = jp.municipality_id and ja.id = jp.agency_id
                        """ + BY
                                + "where within_reach('AGENDA_ITEM', :id) and x.id = :id")
                .param("id", id.value())
                .query((rs, n) -> toCard(rs, n, id))
                .optional();
    }

    private ItemCard toCard(ResultSet rs, int n, AgendaItemId id) throws SQLException {
        var item = JdbcAgendaItems.toItem(rs, n);
        return new ItemCard(
                item,
                rs.getInt("position"),
                basesThatDay
                        .of(rs.getObject("held_on", LocalDate.class))
                        .get(item.tabling().ground().basisCode()),
                rs.getString("tabled_name"),
                new ItemCard.Judged(rs.getString("judged_name"), rs.getObject("judged_local", LocalDateTime.class)),
                new AgencyId(rs.getObject("tabled_agency", UUID.class)),
                rows(id, INVITED, ItemCards::toInvited),
                rows(id, PAPER, ItemCards::toShown),
                item.tabling().ground().onConsent() ? rows(id, LAPSED, ItemCards::toLapsed) : List.of(),
                rows(id, PRIORITIES, (r, i) -> new Priority(r.getObject("issue_id", UUID.class), r.getString("words"))),
                rows(id, DECISIONS, ItemCards::toDecision),
                rows(id, ROLES, ItemCards::toRole),
                changed(rs));
    }

    private static final String PAPER =
            "select field_class, heading, body from agenda_paper where item_id = :item order by position";
    private static final String LAPSED = "select x.agency_id, a.name, x.field_class from lapsed_in(:item) x "
            + "join agency a on a.id = x.agency_id order by a.kana, a.name, x.field_class";
    private static final String PRIORITIES =
            "select issue_id, words from agenda_priority where item_id = :item order by position";
    private static final String DECISIONS = "select x.id, x.words, x.version, " + CHANGED + " from decision x" + BY
            + "where x.item_id = :item order by x.position";
    private static final String AGENCY =
            " join agency a on a.municipality_id = x.municipality_id and a.id = x.agency_id";
    private static final String INVITED = "select x.*, a.name, " + CHANGED + " from agenda_invitation x" + AGENCY + BY
            + "where x.item_id = :item order by a.kana, a.name";
    private static final String ROLES = "select x.*, a.name, " + CHANGED + " from decided_role x" + AGENCY + BY
            + "where x.item_id = :item order by x.position";

    private <T> List<T> rows(AgendaItemId id, String query, RowMapper<T> to) {
        return sql.sql(query).param("item", id.value()).query(to).list();
    }

    private static ItemCard.Invited toInvited(ResultSet rs, int n) throws SQLException {
        return new ItemCard.Invited(
                rs.getObject("id", UUID.class),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getString("name"),
                rs.getString("purpose"),
                Attendance.valueOf(rs.getString("attendance")),
                rs.getString("attendee"),
                rs.getLong("version"),
                changed(rs));
    }

    private static ShownItem toShown(ResultSet rs, int n) throws SQLException {
        return new ShownItem(
                FieldClass.valueOf(rs.getString("field_class")), rs.getString("heading"), rs.getString("body"));
    }

    private static ItemCard.Lapsed toLapsed(ResultSet rs, int n) throws SQLException {
        return new ItemCard.Lapsed(
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getString("name"),
                FieldClass.valueOf(rs.getString("field_class")));
    }

    private static ItemCard.Decision toDecision(ResultSet rs, int n) throws SQLException {
        return new ItemCard.Decision(
                rs.getObject("id", UUID.class), rs.getString("words"), rs.getLong("version"), changed(rs));
    }

    private static ItemCard.Role toRole(ResultSet rs, int n) throws SQLException {
        var task = new DecidedTask(
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getString("task"),
                rs.getString("for_whom"),
                rs.getObject("person_id", UUID.class),
                rs.getObject("issue_id", UUID.class),
                rs.getObject("due", LocalDate.class),
                rs.getString("when_words"),
                rs.getString("standby_event"));
        return new ItemCard.Role(
                rs.getObject("id", UUID.class), rs.getString("name"), task, rs.getLong("version"), changed(rs));
    }

    private static LastChange changed(ResultSet rs) throws SQLException {
        return new LastChange(rs.getString("changed_name"), rs.getObject("changed_local", LocalDateTime.class));
    }
}
