package org.norishiro.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How the invented agencies are turned to: for whom, where, at what cost, at which window, and what somebody knows better. */
final class DemoDirectory {
    private DemoDirectory() {}

    static void tell(JdbcClient sql) {
        for (var row : Rows.of("agencies-access.csv")) {
            sql.sql("""
                            update agency set serves = :serves, cost = :cost, languages = :languages, address = :address, place = :place
                            where municipality_id = :municipality and id = :id""")
                    .param("municipality", DemoIds.municipality().value())
                    .param("id", DemoIds.agency(row.get("key")).value())
                    .param("serves", row.get("serves"))
                    .param("cost", row.get("cost"))
                    .param("languages", row.get("languages"))
                    .param("address", row.get("address"))
                    .param("place", row.get("place"))
                    .update();
        }
        for (var row : Rows.of("windows.csv")) {
            sql.sql("""
                            insert into agency_window (municipality_id, id, agency_id, topic, name, phone, note)
                            values (:municipality, :id, :agency, :topic, :name, :phone, :note)""")
                    .param("municipality", DemoIds.municipality().value())
                    .param("id", DemoIds.id("window:" + row.get("agency") + row.get("topic")))
                    .param("agency", DemoIds.agency(row.get("agency")).value())
                    .param("topic", row.get("topic"))
                    .param("name", row.get("name"))
                    .param("phone", row.get("phone"))
                    .param("note", row.get("note"))
                    .update();
        }
    }

    /** One of them has an entry that somebody found wrong. */
    static void propose(JdbcClient sql) {
        sql.sql("""
                        insert into agency_proposal (municipality_id, id, agency_id, changes, reason, proposed_by, proposed_at)
                        select a.municipality_id, :id, a.id, jsonb_build_object('hours', jsonb_build_array(a.hours, :hours)),
                          '電話したところ、土曜の午前も受けていると言われました', :by, now() - interval '2 days'
                        from agency a where a.municipality_id = :municipality and a.id = :agency""")
                .param("municipality", DemoIds.municipality().value())
                .param("id", DemoIds.id("proposal:kyotaku"))
                .param("agency", DemoIds.agency("kyotaku").value())
                .param("hours", "平日 9:00〜18:00\n土 9:00〜12:00")
                .param("by", DemoIds.staff("yamada").value())
                .update();
    }
}
