package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.LastChange;
import org.norishiro.conference.usecase.SittingCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The head of a sitting with the names of who is in charge. */
@Repository
class SittingCards {
    private static final String NAMED = """
            (select t.name || '（' || p.title || '）' from post p
             join staff t on t.municipality_id = p.municipality_id and t.id = p.staff_id where p.id = s.%s)""";
    private static final String CARD = """
            select s.*, b.name as body, a.name as secretariat, c.name as changed_name,
              s.changed_at at time zone 'Asia/Tokyo' as changed_local,
              s.minutes_adopted_at at time zone 'Asia/Tokyo' as adopted_local,
              %s as chair, %s as convener, %s as minutes_name,
              array(select x.basis_code from conference_body_basis x where x.body_id = s.body_id order by x.basis_code) as bases
            from sitting s
            join conference_body b on b.municipality_id = s.municipality_id and b.id = s.body_id
            join agency a on a.municipality_id = s.municipality_id and a.id = s.agency_id
            join staff c on c.municipality_id = s.municipality_id and c.id = s.changed_by
            where s.id = :id""".formatted(
            NAMED.formatted("chair_post_id"), NAMED.formatted("convener_post_id"), NAMED.formatted("minutes_by"));

    private final JdbcClient sql;
    private final BasesThatDay basesThatDay;

    SittingCards(JdbcClient sql, BasesThatDay basesThatDay) {
        this.sql = sql;
        this.basesThatDay = basesThatDay;
    }

    Optional<SittingCard> find(SittingId id) {
        return sql.sql(CARD).param("id", id.value()).query(this::toCard).optional();
    }

    private SittingCard toCard(ResultSet rs, int n) throws SQLException {
        var sitting = JdbcSittings.toSitting(rs, n);
        var codes = Arrays.asList((String[]) rs.getArray("bases").getArray());
        return new SittingCard(
                sitting,
                rs.getString("body"),
                rs.getString("chair"),
                rs.getString("convener"),
                rs.getString("secretariat"),
                basesThatDay.of(sitting.plan().on()).all(codes),
                rs.getString("minutes_name"),
                rs.getObject("adopted_local", LocalDateTime.class),
                new LastChange(rs.getString("changed_name"), rs.getObject("changed_local", LocalDateTime.class)));
    }
}
