package org.norishiro.directory.store;

import java.util.List;
import java.util.UUID;
import org.norishiro.directory.model.SocialResource;
import org.norishiro.directory.usecase.PlaceReadings;
import org.norishiro.directory.usecase.ShowMap.Point;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlaces implements PlaceReadings {
    private static final String PLACED = "from social_resource r where r.latitude is not null";

    private final JdbcClient sql;
    private final ResourceJson json;

    JdbcPlaces(JdbcClient sql, ResourceJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Counted<Point> ofKind(String kind, int most) {
        var points = sql.sql("select r.id, r.name, r.latitude, r.longitude " + PLACED
                        + " and r.kind = :kind order by r.kana, r.name, r.id limit :most")
                .param("kind", kind)
                .param("most", most)
                .query((rs, n) -> new Point(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("latitude") + ", " + rs.getString("longitude")))
                .list();
        var total = sql.sql("select count(*) " + PLACED + " and r.kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
        return new Counted<>(points, total);
    }

    @Override
    public List<SocialResource> all() {
        return sql.sql("select * from social_resource r order by r.dataset, r.name, r.id")
                .query((rs, n) ->
                        new SocialResource(rs.getObject("id", UUID.class), rs.getString("dataset"), json.facts(rs)))
                .list();
    }

    @Override
    public List<String> kinds() {
        return sql.sql("select distinct r.kind " + PLACED + " order by r.kind")
                .query((rs, n) -> rs.getString(1))
                .list();
    }
}
