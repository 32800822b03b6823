package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.DecidedRoles;
import org.norishiro.conference.usecase.ItemCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecidedRoles implements DecidedRoles {
    private final JdbcClient sql;
    private final ItemCards cards;

    JdbcDecidedRoles(JdbcClient sql, ItemCards cards) {
        this.sql = sql;
        this.cards = cards;
    }

    @Override
    public Optional<Decided> newestAbout(CaseId about) {
        return sql.sql("""
                        select i.id from agenda_item i
                        join sitting s on s.municipality_id = i.municipality_id and s.id = i.sitting_id
                        where i.case_id = :case and i.state = 'CLOSED'
                        order by s.held_on desc, s.starts_at desc, i.changed_at desc limit 1""")
                .param("case", about.value())
                .query((rs, n) -> new AgendaItemId(rs.getObject("id", UUID.class)))
                .optional()
                .flatMap(this::of);
    }

    @Override
    public Optional<Decided> of(AgendaItemId item) {
        return cards.find(item).map(this::toDecided);
    }

    private record Head(String name, LocalDate on) {}

    private Decided toDecided(ItemCard card) {
        var head = sql.sql("select name, held_on from sitting where id = :id")
                .param("id", card.item().sitting().value())
                .query(JdbcDecidedRoles::toHead)
                .single();
        var closing = card.item().closing();
        return new Decided(
                card.item().id(),
                head.name(),
                head.on(),
                card.priorities().stream()
                        .map(each -> new Priority(each.issue(), each.words()))
                        .toList(),
                card.decisions().stream().map(ItemCard.Decision::words).toList(),
                card.roles().stream().map(JdbcDecidedRoles::toRole).toList(),
                closing == null ? null : closing.nextDate());
    }

    private static Head toHead(ResultSet rs, int n) throws SQLException {
        return new Head(rs.getString("name"), rs.getObject("held_on", LocalDate.class));
    }

    private static DecidedRole toRole(ItemCard.Role role) {
        var task = role.task();
        return new DecidedRole(
                role.id(),
                task.agency(),
                role.agencyName(),
                task.task(),
                task.forWhom(),
                task.person(),
                task.issue(),
                task.whenWords(),
                task.due(),
                task.standbyEvent());
    }
}
