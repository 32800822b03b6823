package org.norishiro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.norishiro.ModuleWorld;
import org.norishiro.database.OwnerWork;
import org.springframework.beans.factory.annotation.Autowired;

/** The same for offices that reach so much that the index is asked for pairs of letters (V0322). */
@ModuleWorld
class SearchInMuchModuleTest extends SearchModuleTest {
    /** What follows from nothing in this world: told apart by it when it is taken away again. */
    private static final UUID FROM = UUID.fromString("5ea2c800-0000-4000-8000-000000000001");

    private static final int MORE_THAN_LITTLE = 600;

    @Autowired
    OwnerWork owner;

    @BeforeEach
    void every_agency_reaches_very_much() {
        owner.run(all -> assertThat(all.sql("""
                        insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
                        select a.municipality_id, 'CONSULTATION', gen_random_uuid(), a.id, 'HOLDER', :from
                        from agency a, generate_series(1, :much)
                        where a.id in (select p.agency_id from post p join staff s on s.id = p.staff_id
                          where s.login in ('yamada', 'sato', 'mori', 'takeda', 'nishi'))""")
                        .param("from", FROM)
                        .param("much", MORE_THAN_LITTLE)
                        .update())
                .isPositive());
    }

    @AfterEach
    void and_no_longer() {
        owner.run(all -> all.sql("delete from reach where source_id = :from")
                .param("from", FROM)
                .update());
    }
}
