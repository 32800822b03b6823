package org.norishiro.gate;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether one sees all there is about a record, or the part that was decided to be shown (全部が見えるか). The rows are left out by the
 * database; this is for saying so, and for not offering what would be refused.
 */
@Component
public class Sight {
    private final JdbcClient sql;

    Sight(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param kind {@code CASE}, {@code HOUSEHOLD} or {@code PERSON}; for a record one reaches */
    public boolean whole(String kind, UUID id) {
        return sql.sql("select not my_part_of(:kind, :id)")
                .param("id", id)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /**
     * The same, for what one passes on: what one sees in an emergency (緊急閲覧) is not one's own to give.
     *
     * @param kind {@code CASE}, {@code HOUSEHOLD} or {@code PERSON}
     */
    public boolean wholeToGive(String kind, UUID id) {
        return sql.sql("select coalesce(mine_to_give(:kind, :id) = 'WHOLE', false)")
                .param("id", id)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }
}
