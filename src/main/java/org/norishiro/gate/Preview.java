package org.norishiro.gate;

import java.util.UUID;
import java.util.function.Supplier;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.OneReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at a case as an agency will see it (見えるとおりに見る): the same questions, answered by the same policies, with the sight of that
 * agency. It shows only what one sees oneself too; whoever sees a part of the case sees nothing so.
 */
@Component
public class Preview {
    private final JdbcClient sql;

    Preview(JdbcClient sql) {
        this.sql = sql;
    }

    /** Inside the caller's transaction, which writes nothing meanwhile: the trail belongs before it. */
    public <T> T as(AgencyId agency, UUID caseId, Supplier<T> look) {
        look(agency + "|" + caseId);
        T seen = look.get();
        look("");
        return seen;
    }

    private void look(String as) {
        OneReading.asksAnew();
        sql.sql("select set_config('norishiro.seen_by', :as, true)")
                .param("as", as)
                .query(String.class)
                .single();
    }
}
