package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.ToldConsents;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcToldConsents implements ToldConsents {
    private final JdbcClient sql;

    JdbcToldConsents(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Lacking> lacking(CaseId about, SittingId sitting, Collection<AgencyId> invited, Collection<Fact> told) {
        return sql.sql("select * from lacking_consent(:case, :sitting, :invited, :persons, :kinds)")
                .param("case", about.value())
                .param("sitting", sitting.value())
                .param("invited", ids(invited))
                .param("persons", told.stream().map(Fact::person).toArray(UUID[]::new))
                .param("kinds", told.stream().map(fact -> fact.kind().name()).toArray(String[]::new))
                .query(JdbcToldConsents::toLacking)
                .list();
    }

    @Override
    public List<Lacking> lackingOf(AgendaItemId item, SittingId sitting, Collection<AgencyId> besides) {
        return lackingOf(item, sitting, besides, false);
    }

    @Override
    public List<Lacking> lackingOfPaper(AgendaItemId item, SittingId sitting) {
        return lackingOf(item, sitting, List.of(), true);
    }

    private List<Lacking> lackingOf(
            AgendaItemId item, SittingId sitting, Collection<AgencyId> besides, boolean ofPaperAlone) {
        return sql.sql("select * from lacking_consent_of(:item, :sitting, :besides, :ofPaperAlone)")
                .param("item", item.value())
                .param("sitting", sitting.value())
                .param("besides", ids(besides))
                .param("ofPaperAlone", ofPaperAlone)
                .query(JdbcToldConsents::toLacking)
                .list();
    }

    private static UUID[] ids(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toArray(UUID[]::new);
    }

    private static Lacking toLacking(ResultSet rs, int n) throws SQLException {
        return new Lacking(
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getObject("person_id", UUID.class),
                FieldClass.valueOf(rs.getString("field_class")));
    }
}
