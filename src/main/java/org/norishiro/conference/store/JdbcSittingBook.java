package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.ItemState;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.usecase.AgendaLine;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.SittingBook;
import org.norishiro.conference.usecase.SittingCard;
import org.norishiro.conference.usecase.SittingLine;
import org.norishiro.gate.Basis;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSittingBook implements SittingBook {
    private static final String LINE = """
            select s.id, s.name, b.name as body, s.held_on, s.starts_at, s.ends_at, s.place, s.online, t.name as chair, s.state,
              (select count(*) from agenda_slot sl where sl.sitting_id = s.id) as items,
              s.minutes_adopted_at is not null as adopted,
              s.chair_post_id = (select my_post()) or s.convener_post_id = (select my_post())
                or exists (select 1 from agenda_item i where i.sitting_id = s.id and i.state <> 'WITHDRAWN') as mine
            """;
    private static final String FROM = """
            from sitting s
            join conference_body b on b.municipality_id = s.municipality_id and b.id = s.body_id
            join post p on p.municipality_id = s.municipality_id and p.id = s.chair_post_id
            join staff t on t.municipality_id = p.municipality_id and t.id = p.staff_id
            """;

    private final JdbcClient sql;
    private final SittingCards cards;
    private final ItemCards items;
    private final BasesThatDay basesThatDay;

    JdbcSittingBook(JdbcClient sql, SittingCards cards, ItemCards items, BasesThatDay basesThatDay) {
        this.sql = sql;
        this.cards = cards;
        this.items = items;
        this.basesThatDay = basesThatDay;
    }

    @Override
    public Counted<SittingLine> list(Search search) {
        var where = """
                where (cast(:body as uuid) is null or s.body_id = :body)
                  and (:words = '' or s.name like :like or b.name like :like or s.place like :like)
                  and (s.held_on < :today) = :past
                """;
        var total = filtered(sql.sql("select count(*) " + FROM + where), search)
                .query(Integer.class)
                .single();
        var rows = filtered(
                        sql.sql(LINE + FROM + where + "order by " + order(search)
                                + ", s.id limit :size offset :offset"),
                        search)
                .param("size", search.size())
                .param("offset", search.offset())
                .query(JdbcSittingBook::toLine)
                .list();
        return new Counted<>(rows, total);
    }

    private static String order(Search search) {
        var way = search.descending() ? " desc" : " asc";
        return switch (search.sort()) {
            case "name" -> "s.name" + way;
            case "body" -> "b.name" + way + ", s.held_on";
            default -> "s.held_on" + way + ", s.starts_at" + way;
        };
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec spec, Search search) {
        var body = search.body();
        return spec.param("body", body == null ? null : body.value())
                .param("words", search.words())
                .param("like", "%" + search.words().replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .param("today", search.today())
                .param("past", search.past());
    }

    @Override
    public List<SittingLine> coming(LocalDate today) {
        return sql.sql(LINE + FROM
                        + "where s.state = 'PLANNED' and s.held_on >= :today order by s.held_on, s.starts_at")
                .param("today", today)
                .query(JdbcSittingBook::toLine)
                .list();
    }

    private static SittingLine toLine(ResultSet rs, int n) throws SQLException {
        var place = rs.getString("place");
        var online = !rs.getString("online").isBlank();
        return new SittingLine(
                new SittingId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("body"),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("starts_at", LocalTime.class),
                rs.getObject("ends_at", LocalTime.class),
                place.isBlank() ? "オンライン" : online ? place + "／オンライン" : place,
                rs.getString("chair"),
                SittingState.valueOf(rs.getString("state")),
                rs.getInt("items"),
                rs.getBoolean("adopted"),
                rs.getBoolean("mine"));
    }

    @Override
    public Optional<SittingCard> card(SittingId id) {
        return cards.find(id);
    }

    @Override
    public List<AgendaLine> agenda(SittingId id) {
        var sitting = cards.find(id).orElseThrow().sitting();
        var bases = basesThatDay.of(sitting.plan().on());
        var start = new LocalTime[] {sitting.plan().from()};
        return sql.sql("""
                        select sl.position, sl.minutes_planned, i.id, i.title, i.state, i.basis, i.basis_code,
                          (select count(*) from agenda_invitation v where v.item_id = i.id) as agencies
                        from agenda_slot sl
                        left join agenda_item i on i.municipality_id = sl.municipality_id and i.id = sl.item_id
                        where sl.sitting_id = :sitting order by sl.position""")
                .param("sitting", id.value())
                .query((rs, n) -> {
                    var from = start[0];
                    start[0] = from.plusMinutes(rs.getInt("minutes_planned"));
                    return toAgendaLine(rs, from, start[0], bases);
                })
                .list();
    }

    private static AgendaLine toAgendaLine(ResultSet rs, LocalTime from, LocalTime until, BasesThatDay.Bases bases)
            throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var shown = id == null
                ? null
                : new AgendaLine.Shown(
                        new AgendaItemId(id),
                        rs.getString("title"),
                        ItemState.valueOf(rs.getString("state")),
                        Basis.valueOf(rs.getString("basis")),
                        bases.get(rs.getString("basis_code")),
                        rs.getInt("agencies"));
        return new AgendaLine(rs.getInt("position"), from, until, rs.getInt("minutes_planned"), shown);
    }

    @Override
    public Optional<ItemCard> item(AgendaItemId id) {
        return items.find(id);
    }

    @Override
    public List<ItemCard> itemsOf(SittingId id) {
        var found = new ArrayList<ItemCard>();
        sql.sql("select id from agenda_item where sitting_id = :sitting and state <> 'WITHDRAWN' order by position")
                .param("sitting", id.value())
                .query((rs, n) -> new AgendaItemId(rs.getObject("id", UUID.class)))
                .list()
                .forEach(item -> items.find(item).ifPresent(found::add));
        return found;
    }

    @Override
    public int count(BodyId body, LocalDate from, LocalDate until) {
        return sql.sql("""
                        select count(*) from sitting
                        where body_id = :body and state <> 'CALLED_OFF' and held_on between :from and :until""")
                .param("body", body.value())
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }
}
