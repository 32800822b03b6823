package org.norishiro.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can see a record, and why (ほかに見られる人と理由). Answers only about records one reaches oneself. */
@Component
public class Reachers {
    private static final Map<String, String> GROUNDS = Map.of(
            "REGISTERED", "登録した機関",
            "HOLDER", "相談の受け持ち",
            "OWNER", "担当している機関",
            "TEAM", "支援チームの一員",
            "REFERRED", "つなぎの相手",
            "INVITED", "会議に招かれた機関",
            "SECRETARIAT", "会議の事務局・議長",
            "ROLE", "プランの役割を持つ機関",
            "EMERGENCY", "緊急閲覧");

    private final JdbcClient sql;

    Reachers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param mine whether it is oneself or one's own agency
     * @param person one person alone, not an agency
     */
    public record Reacher(String name, String ground, boolean mine, boolean person) {}

    /** @param kind one of the kinds of the table {@code reach}, for example {@code CASE} */
    public List<Reacher> of(String kind, UUID id) {
        return sql.sql("""
                        select distinct coalesce(a.name, s.name) as name, w.ground, coalesce(w.agency_id = my_agency() or w.staff_id = my_staff(), false) as mine,
                          w.staff_id is not null as person
                        from who_reaches(:kind, :id) w
                        left join agency a on a.id = w.agency_id
                        left join staff s on s.id = w.staff_id
                        order by mine desc, name""")
                .param("kind", kind)
                .param("id", id)
                .query(Reachers::toReacher)
                .list();
    }

    private static Reacher toReacher(ResultSet rs, int n) throws SQLException {
        var ground = rs.getString("ground");
        return new Reacher(
                rs.getString("name"),
                GROUNDS.getOrDefault(ground, ground),
                rs.getBoolean("mine"),
                rs.getBoolean("person"));
    }
}
