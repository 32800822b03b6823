package org.norishiro.casework.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons are called in lists inside one household (「ハナ」); asks the database only about those not known yet. */
@Component
class ShortNames {
    static final String HOUSEHOLD = "世帯";

    private final JdbcClient sql;

    ShortNames(JdbcClient sql) {
        this.sql = sql;
    }

    Map<PersonId, String> of(Collection<PersonId> wanted, Map<PersonId, String> known) {
        var names = new HashMap<>(known);
        var unknown = wanted.stream()
                .filter(person -> !names.containsKey(person))
                .map(PersonId::value)
                .distinct()
                .toArray(UUID[]::new);
        if (unknown.length == 0) return names;
        sql.sql("""
                        select id, coalesce(given_name, family_name, nullif(called_by, ''), '世帯員') as name
                        from person where id = any(:ids)""").param("ids", unknown).query(row -> {
            names.put(new PersonId(CaseRows.known(row, "id")), row.getString("name"));
        });
        return names;
    }

    static String of(@Nullable PersonId about, Map<PersonId, String> names) {
        return about == null ? HOUSEHOLD : names.getOrDefault(about, "世帯員");
    }
}
