package org.norishiro.gate;

import static java.util.Map.entry;

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
    private static final Map<String, String> GROUNDS = Map.ofEntries(
            entry("REGISTERED", "登録した機関"),
            entry("HOLDER", "相談の受け持ち"),
            entry("OWNER", "担当している機関"),
            entry("ANSWERS", "担当を引き受けている機関"),
            entry("TEAM", "支援チームの一員（決めた内容だけ）"),
            entry("DISCLOSED", "提供の決定（決めた内容だけ）"),
            entry("REFERRED", "つなぎの相手"),
            entry("GUEST", "回答しに来た人"),
            entry("INVITED", "会議に招かれた機関"),
            entry("SECRETARIAT", "会議の事務局・議長"),
            entry("ROLE", "プランの役割を持つ機関"),
            entry("EMERGENCY", "緊急閲覧"));

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

    /** A ground in words, for whoever asks why. */
    public static String label(String ground) {
        return GROUNDS.getOrDefault(ground, ground);
    }

    private static Reacher toReacher(ResultSet rs, int n) throws SQLException {
        return new Reacher(
                rs.getString("name"), label(rs.getString("ground")), rs.getBoolean("mine"), rs.getBoolean("person"));
    }
}
