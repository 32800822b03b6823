package org.norishiro.protection.store;

import org.norishiro.household.HouseholdId;
import org.norishiro.household.Joining;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Not into a household whose work is in the hands of somebody they are shielded from (除外). */
@Repository
class JdbcJoining implements Joining {
    private final JdbcClient sql;

    JdbcJoining(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean possible(PersonId whom, HouseholdId home) {
        return answer("select can_join(:whom, :home)", whom, home);
    }

    @Override
    public boolean possibleAsKeyPerson(PersonId whom, HouseholdId home) {
        return answer("select can_be_key_person(:whom, :home)", whom, home);
    }

    private boolean answer(String question, PersonId whom, HouseholdId home) {
        return sql.sql(question)
                .param("whom", whom.value())
                .param("home", home.value())
                .query(Boolean.class)
                .single();
    }
}
