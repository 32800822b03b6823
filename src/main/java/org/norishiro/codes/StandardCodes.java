package org.norishiro.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Brings the choices of the national forms into a new municipality, each list with its source and whether that was verified. */
@Component
public class StandardCodes {
    private final JdbcClient sql;
    private final ObjectMapper json;

    StandardCodes(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional
    public void load() {
        try (var in = new ClassPathResource("codes/codelists.json").getInputStream()) {
            json.readTree(in).get("lists").properties().forEach(list -> load(list.getKey(), list.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(String name, JsonNode list) {
        var source = list.get("source").asString();
        var position = 0;
        for (var item : list.get("items")) {
            sql.sql("""
                            insert into code (list, code, label, position, source, is_verified)
                            values (:list, :code, :label, :position, :source, :verified)
                            on conflict (municipality_id, list, code) do nothing""")
                    .param("list", name)
                    .param("code", item.get("code").asString())
                    .param("label", item.get("label").asString())
                    .param("position", ++position)
                    .param("source", source)
                    .param("verified", !source.contains("unverified"))
                    .update();
        }
    }
}
