package org.norishiro.protection.store;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.protection.Askable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAskable implements Askable {
    private final JdbcClient sql;
    private final Agencies agencies;

    JdbcAskable(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    @Override
    public List<AgencyCard> about(UUID id) {
        var out = new HashSet<>(sql.sql("select agencies_kept_out(:id)")
                .param("id", id)
                .query(UUID.class)
                .list());
        return agencies.all().stream()
                .filter(agency -> !out.contains(agency.id().value()))
                .toList();
    }
}
