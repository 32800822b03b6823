package org.norishiro.search;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The index answers for the words and for what one reaches at once; only the owner can ask it how. */
@ModuleWorld
class IndexModuleTest {
    private static final int ROWS = 5000;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Test
    void words_and_reach_are_looked_up_in_one_index() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        var plan = transaction.execute(status -> {
            status.setRollbackOnly();
            var sql = JdbcClient.create(owner);
            sql.sql("""
                            insert into wording (municipality_id, kind, id, reached_by, on_day, folded)
                            select m.municipality_id, 'NOTE', gen_random_uuid(), array[md5((n % 50)::text)::uuid], current_date, 'くらし' || md5(n::text)
                            from municipality m, generate_series(1, :rows) n""").param("rows", ROWS).update();
            sql.sql("analyze wording").update();
            return String.join("\n", sql.sql("""
                            explain select id from wording f where f.reached_by && array[md5('1')::uuid, md5('2')::uuid]
                              and letter_pairs(f.folded) collate "C" @> letter_pairs('くら')""").query(String.class).list());
        });
        assertThat(plan)
                .contains("Bitmap Index Scan on wording_by_reach_and_pairs", "reached_by &&", "letter_pairs(folded)")
                .doesNotContain("Seq Scan");
    }
}
