package org.norishiro.household.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.Sex;
import org.norishiro.household.model.PersonName;

/** Reads persons from rows; one place knows the columns. */
final class PersonColumns {
    static final String CARD =
            "p.id, p.family_name, p.given_name, p.kana, p.called_by, p.other_names, p.sex, p.born, p.is_deceased";
    static final String ELDEST_FIRST = "p.born_earliest nulls last, p.registered_at, p.id";

    private PersonColumns() {}

    static PersonCard card(ResultSet rs, int n) throws SQLException {
        var name = name(rs);
        return new PersonCard(
                new PersonId(rs.getObject("id", UUID.class)),
                name.full(),
                name.brief(),
                name.kana(),
                Sex.valueOf(rs.getString("sex")),
                born(rs),
                rs.getBoolean("is_deceased"));
    }

    static PersonName name(ResultSet rs) throws SQLException {
        return new PersonName(
                text(rs, "family_name"),
                text(rs, "given_name"),
                rs.getString("kana"),
                rs.getString("called_by"),
                rs.getString("other_names"));
    }

    static PartialDate born(ResultSet rs) throws SQLException {
        var kept = rs.getString("born");
        return kept.isEmpty() ? PartialDate.notAsked() : PartialDate.ofText(kept);
    }

    private static @Nullable String text(ResultSet rs, String column) throws SQLException {
        return rs.getString(column);
    }
}
