package org.norishiro.disclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.disclosure.usecase.NamelessView;
import org.norishiro.disclosure.usecase.ReceivedSheets;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceivedSheets implements ReceivedSheets {
    private static final String SHOWN = """
            select r.*, (r.given_at at time zone 'Asia/Tokyo')::date as given_on from nameless_sheets_for_us() r
            """;

    private final JdbcClient sql;

    JdbcReceivedSheets(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<Received> page(Listing listing) {
        var total = sql.sql("select count(*) from nameless_sheets_for_us()")
                .query(Integer.class)
                .single();
        var rows = sql.sql(SHOWN + "order by r.given_at desc, r.id limit :size offset :offset")
                .param("size", listing.size())
                .param("offset", listing.offset())
                .query(JdbcReceivedSheets::toReceived)
                .list();
        return new Counted<>(rows, total);
    }

    @Override
    public List<Received> arrivedSince(LocalDate day) {
        return sql.sql(SHOWN
                        + "where (r.given_at at time zone 'Asia/Tokyo')::date >= :day order by r.given_at desc, r.id")
                .param("day", day)
                .query(JdbcReceivedSheets::toReceived)
                .list();
    }

    @Override
    public Optional<Received> find(UUID id) {
        return sql.sql(SHOWN + "where r.id = :id")
                .param("id", id)
                .query(JdbcReceivedSheets::toReceived)
                .optional();
    }

    private static Received toReceived(ResultSet row, int n) throws SQLException {
        return new Received(
                row.getObject("id", UUID.class),
                new NamelessView(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("purpose"),
                        row.getString("from_agency") + "　" + row.getString("giver"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }
}
