package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.AgendaItems;
import org.norishiro.conference.model.Closing;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.Invitations;
import org.norishiro.conference.model.ItemState;
import org.norishiro.conference.model.Paper;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.Grounds;
import org.norishiro.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgendaItems implements AgendaItems {
    private final JdbcClient sql;
    private final Invitations invitations;

    JdbcAgendaItems(JdbcClient sql, Invitations invitations) {
        this.sql = sql;
        this.invitations = invitations;
    }

    @Override
    public void add(AgendaItem item, List<Invitation> invited, Paper paper) {
        columns(sql.sql("""
                        insert into agenda_item (id, sitting_id, case_id, position, title, reason, basis, basis_code, article, basis_note,
                          minutes_planned, tabled_by, state)
                        values (:id, :sitting, :case, :position, :title, :reason, :basis, :basisCode, :article, :basisNote,
                          :minutes, :tabledBy, :state)"""), item)
                .param("case", item.about().value())
                .param("position", positionAtTheEnd(item.sitting()))
                .param("tabledBy", item.tabledBy().value())
                .update();
        invited.forEach(invitation -> invitations.add(item, invitation));
        show(item, paper);
    }

    /** The timetable counts the items one does not see, too; two that are tabled at once wait for each other. */
    private int positionAtTheEnd(SittingId sitting) {
        sql.sql("select id from sitting where id = :id for update")
                .param("id", sitting.value())
                .query(UUID.class)
                .single();
        return sql.sql("select coalesce(max(position), 0) + 1 from agenda_slot where sitting_id = :sitting")
                .param("sitting", sitting.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean update(AgendaItem item) {
        var closing = item.closing();
        return columns(sql.sql("""
                        update agenda_item set
                          position = case when sitting_id = :sitting then position else :end end,
                          sitting_id = :sitting, title = :title, reason = :reason, basis = :basis, basis_code = :basisCode, article = :article,
                          basis_note = :basisNote, minutes_planned = :minutes, state = :state, urgency_shared = :urgency,
                          discussion = :discussion, conclusion = :conclusion, stance = :stance, watching = :watching,
                          on_change = :onChange, next_date = :next, ended_reason = :ended,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version"""), item)
                        .param("end", positionAtTheEnd(item.sitting()))
                        .param("urgency", item.urgencyShared())
                        .param("discussion", item.discussion())
                        .param("conclusion", conclusionOf(closing))
                        .param("stance", closing == null ? "" : closing.stance())
                        .param("watching", closing == null ? "" : closing.watching())
                        .param("onChange", closing == null ? "" : closing.onChange())
                        .param("next", closing == null ? null : closing.nextDate())
                        .param("ended", closing == null ? "" : closing.endedReason())
                        .param("version", item.version())
                        .update()
                == 1;
    }

    private static @Nullable String conclusionOf(@Nullable Closing closing) {
        var conclusion = closing == null ? null : closing.conclusion();
        return conclusion == null ? null : conclusion.name();
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec spec, AgendaItem item) {
        var tabling = item.tabling();
        return spec.param("id", item.id().value())
                .param("sitting", item.sitting().value())
                .param("title", tabling.title())
                .param("reason", tabling.reason())
                .param("basis", tabling.ground().kind().name())
                .param("basisCode", tabling.ground().basisCode())
                .param("article", tabling.ground().grounds().article())
                .param("basisNote", tabling.ground().reason())
                .param("minutes", tabling.minutes())
                .param("state", item.state().name());
    }

    @Override
    public Optional<AgendaItem> find(AgendaItemId id) {
        return sql.sql("select * from agenda_item where within_reach('AGENDA_ITEM', :id) and id = :id")
                .param("id", id.value())
                .query(JdbcAgendaItems::toItem)
                .optional();
    }

    @Override
    public int open(SittingId sitting) {
        return sql.sql("select count(*) from agenda_item where sitting_id = :sitting and state = 'TABLED'")
                .param("sitting", sitting.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void showInstead(AgendaItem item, Paper paper) {
        sql.sql("select clear_paper(:item)")
                .param("item", item.id().value())
                .query((row, n) -> true)
                .list();
        show(item, paper);
    }

    @Override
    public void speakOf(AgendaItem item, List<Fact> persons) {
        sql.sql("select speak_of_nobody(:item)")
                .param("item", item.id().value())
                .query((row, n) -> true)
                .list();
        tell(item, persons, false);
    }

    private void tell(AgendaItem item, List<Fact> told, boolean byPaper) {
        for (var fact : told) {
            sql.sql("""
                            insert into agenda_told (item_id, case_id, person_id, field_class, by_paper)
                            values (:item, :case, :person, :class, :byPaper)
                            on conflict do nothing""")
                    .param("item", item.id().value())
                    .param("case", item.about().value())
                    .param("person", fact.person())
                    .param("class", fact.kind().name())
                    .param("byPaper", byPaper)
                    .update();
        }
    }

    private void show(AgendaItem item, Paper paper) {
        tell(item, paper.spokenOf(), false);
        tell(item, paper.told(), true);
        for (var position = 0; position < paper.shown().size(); position++) {
            var shown = paper.shown().get(position);
            sql.sql("""
                            insert into agenda_paper (item_id, case_id, position, field_class, heading, body)
                            values (:item, :case, :position, :class, :heading, :body)""")
                    .param("item", item.id().value())
                    .param("case", item.about().value())
                    .param("position", position + 1)
                    .param("class", shown.fieldClass().name())
                    .param("heading", shown.heading())
                    .param("body", shown.body())
                    .update();
        }
    }

    @Override
    public void move(AgendaItem item, boolean up) {
        sql.sql("""
                        with here as (select position from agenda_item where id = :id),
                          beside as (select i.id, i.position from agenda_item i, here
                            where i.sitting_id = :sitting and i.state <> 'WITHDRAWN'
                              and case when :up then i.position < here.position else i.position > here.position end
                            order by case when :up then -i.position else i.position end limit 1)
                        update agenda_item i set position = case when i.id = :id then beside.position else here.position end
                        from here, beside where i.id = :id or i.id = beside.id""")
                .param("id", item.id().value())
                .param("sitting", item.sitting().value())
                .param("up", up)
                .update();
    }

    static AgendaItem toItem(ResultSet rs, int n) throws SQLException {
        return AgendaItem.restore(
                new AgendaItemId(rs.getObject("id", UUID.class)),
                new SittingId(rs.getObject("sitting_id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PostId(rs.getObject("tabled_by", UUID.class)),
                new AgendaItem.Tabling(
                        rs.getString("title"),
                        rs.getString("reason"),
                        new Ground(
                                new Grounds(
                                        Basis.valueOf(rs.getString("basis")),
                                        rs.getString("article"),
                                        rs.getString("basis_note")),
                                rs.getString("basis_code")),
                        rs.getInt("minutes_planned")),
                ItemState.valueOf(rs.getString("state")),
                rs.getString("urgency_shared"),
                rs.getString("discussion"),
                toClosing(rs),
                rs.getLong("version"));
    }

    private static @Nullable Closing toClosing(ResultSet rs) throws SQLException {
        var conclusion = rs.getString("conclusion");
        if (conclusion == null) return null;
        return new Closing(
                Conclusion.valueOf(conclusion),
                rs.getString("stance"),
                rs.getString("watching"),
                rs.getString("on_change"),
                rs.getObject("next_date", LocalDate.class),
                rs.getString("ended_reason"));
    }
}
