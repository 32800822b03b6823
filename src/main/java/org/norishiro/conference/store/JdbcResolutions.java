package org.norishiro.conference.store;

import java.util.List;
import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Resolutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResolutions implements Resolutions {
    private final JdbcClient sql;

    JdbcResolutions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> order(AgendaItemId item) {
        return sql.sql("select words from agenda_priority where item_id = :item order by position")
                .param("item", item.value())
                .query((rs, n) -> rs.getString("words"))
                .list();
    }

    @Override
    public void order(AgendaItem item, List<Priority> inOrder) {
        sql.sql("delete from agenda_priority where item_id = :item")
                .param("item", item.id().value())
                .update();
        for (var position = 0; position < inOrder.size(); position++) {
            var priority = inOrder.get(position);
            sql.sql("""
                            insert into agenda_priority (item_id, case_id, position, issue_id, words)
                            values (:item, :case, :position, :issue, :words)""")
                    .param("item", item.id().value())
                    .param("case", item.about().value())
                    .param("position", position + 1)
                    .param("issue", priority.issue())
                    .param("words", priority.words())
                    .update();
        }
    }

    @Override
    public void decide(AgendaItem item, String words) {
        sql.sql("""
                        insert into decision (id, item_id, case_id, position, words)
                        values (:id, :item, :case, (select coalesce(max(position), 0) + 1 from decision where item_id = :item), :words)""")
                .param("id", UUID.randomUUID())
                .param("item", item.id().value())
                .param("case", item.about().value())
                .param("words", words)
                .update();
    }

    @Override
    public boolean changeDecision(AgendaItemId item, UUID decision, String words, long version) {
        return sql.sql("""
                        update decision set words = :words, version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and item_id = :item and version = :version""")
                        .param("id", decision)
                        .param("item", item.value())
                        .param("words", words)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean strikeDecision(AgendaItemId item, UUID decision, long version) {
        return strike("decision", item, decision, version);
    }

    @Override
    public void assign(AgendaItem item, DecidedTask task) {
        columns(sql.sql("""
                        insert into decided_role (id, item_id, case_id, position, agency_id, task, for_whom, person_id, issue_id,
                          when_words, due, standby_event)
                        values (:id, :item, :case, (select coalesce(max(position), 0) + 1 from decided_role where item_id = :item),
                          :agency, :task, :forWhom, :person, :issue, :whenWords, :due, :standby)"""), task)
                .param("id", UUID.randomUUID())
                .param("item", item.id().value())
                .param("case", item.about().value())
                .update();
    }

    @Override
    public boolean changeRole(AgendaItemId item, UUID role, DecidedTask task, long version) {
        return columns(sql.sql("""
                        update decided_role set agency_id = :agency, task = :task, for_whom = :forWhom, person_id = :person,
                          issue_id = :issue, when_words = :whenWords, due = :due, standby_event = :standby,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and item_id = :item and version = :version"""), task)
                        .param("id", role)
                        .param("item", item.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean strikeRole(AgendaItemId item, UUID role, long version) {
        return strike("decided_role", item, role, version);
    }

    @Override
    public boolean any(AgendaItemId item) {
        return sql.sql("""
                        select exists (select 1 from decision where item_id = :item)
                          or exists (select 1 from decided_role where item_id = :item)""").param("item", item.value()).query(Boolean.class).single();
    }

    private boolean strike(String table, AgendaItemId item, UUID row, long version) {
        return sql.sql("delete from " + table + " where id = :id and item_id = :item and version = :version")
                        .param("id", row)
                        .param("item", item.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec spec, DecidedTask task) {
        return spec.param("agency", task.agency().value())
                .param("task", task.task())
                .param("forWhom", task.forWhom())
                .param("person", task.person())
                .param("issue", task.issue())
                .param("whenWords", task.whenWords())
                .param("due", task.due())
                .param("standby", task.standbyEvent());
    }
}
