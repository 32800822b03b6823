import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody who works in the municipality, with the cases their agency reaches. */
record People(String login, UUID staff, UUID post, UUID agency, int reached) {
    private static final int USUAL = 100;
    private static final int LARGE = 250;

    /** Those who hold cases, by how many their agency reaches: as many as usual, or a large office. */
    static List<People> who(Connection sql, boolean office) throws SQLException {
        var found = new ArrayList<People>();
        try (var rows = sql.createStatement().executeQuery("""
                select s.login, s.id, p.id, p.agency_id, r.cases from staff s join post p on p.staff_id = s.id
                join (select agency_id, count(distinct object_id) as cases from reach where kind = 'CASE' and not implied group by agency_id) r on r.agency_id = p.agency_id
                where exists (select from support_case c where c.holder_post_id = p.id) and r.cases %s order by s.login""".formatted(office ? "> " + LARGE : "between " + USUAL + " and " + LARGE))) {
            while (rows.next())
                found.add(new People(rows.getString(1), rows.getObject(2, UUID.class), rows.getObject(3, UUID.class), rows.getObject(4, UUID.class), rows.getInt(5)));
        }
        return found;
    }

    /** Cases they reach, those of others among them. */
    List<UUID> cases(Connection sql, int most) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var asked = sql.prepareStatement(
                "select object_id from (select distinct object_id from reach where kind = 'CASE' and not implied and agency_id = ?) r order by md5(object_id::text) limit ?")) {
            asked.setObject(1, agency);
            asked.setInt(2, most);
            for (var rows = asked.executeQuery(); rows.next(); ) found.add(rows.getObject(1, UUID.class));
        }
        return found;
    }
}
