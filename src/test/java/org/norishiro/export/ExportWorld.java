package org.norishiro.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.ListedCases.Looked;
import org.norishiro.database.OwnerWork;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.usecase.AskForExport;
import org.norishiro.export.usecase.AskForExport.Outcome;
import org.norishiro.export.usecase.FetchExport;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as the people of 架空市 ask for them; each test names its cases so that they are listed alone. */
@TestComponent
public class ExportWorld {
    private final World world;
    private final CaseworkWorld cases;
    private final AskForExport askForExport;
    private final FetchExport fetchExport;
    private final ExportRegister register;
    private final ExportQueue queue;
    private final ExcludeFromPerson excludeFromPerson;
    private final OwnerWork owner;
    private final JdbcClient sql;

    ExportWorld(
            World world,
            CaseworkWorld cases,
            AskForExport askForExport,
            FetchExport fetchExport,
            ExportRegister register,
            ExportQueue queue,
            ExcludeFromPerson excludeFromPerson,
            OwnerWork owner,
            JdbcClient sql) {
        this.world = world;
        this.cases = cases;
        this.askForExport = askForExport;
        this.fetchExport = fetchExport;
        this.register = register;
        this.queue = queue;
        this.excludeFromPerson = excludeFromPerson;
        this.owner = owner;
        this.sql = sql;
    }

    /** A case of yamada's about one person, spoken of by this name. */
    public CaseId open(String name, PersonId person) {
        var id = cases.open("yamada", cases.household("yamada", person));
        world.together(
                "yamada",
                () -> sql.sql("update support_case set name = ? where id = ?")
                        .params(name, id.value())
                        .update());
        return id;
    }

    /** So many cases of yamada's about one person, each spoken of by this name. */
    public void open(String name, int cases) {
        var person = this.cases.person("yamada", "ハナ");
        world.together(
                "yamada",
                () -> sql.sql("""
                        insert into support_case (id, number, fiscal_year, person_id, name, state, phase, opened_on, holder_post_id, next_step, next_date)
                        select gen_random_uuid(), :name || n, 2026, :person, :name || '世帯', 'OPEN', 'INTAKE', current_date, my_post(), '訪問', current_date
                        from generate_series(1, :cases) n""")
                        .param("name", name)
                        .param("person", person.value())
                        .param("cases", cases)
                        .update());
    }

    /** A second supervisor in the office, for as long as it takes. */
    public void asSupervisor(String login, Runnable work) {
        role(login, "SUPERVISOR");
        try {
            work.run();
        } finally {
            role(login, "CASEWORKER");
        }
    }

    private void role(String login, String role) {
        owner.run(all -> all.sql("update post set role = ? where id = ?")
                .params(role, world.post(login).value())
                .update());
    }

    public Outcome tries(String login, String words) {
        var looked = new Looked("ALL", "", false, words, "number");
        return world.as(
                login, () -> askForExport.ask(new AskForExport.Command(looked, "?whose=ALL", "四半期の点検", FileKind.CSV)));
    }

    public UUID ask(String login, String words) {
        if (tries(login, words) instanceof Outcome.Asked(var id, var takesTwo)) return id;
        throw new IllegalStateException("not asked");
    }

    public void makeAll() {
        var more = true;
        while (more) more = queue.makeNext();
    }

    public Export find(String login, UUID id) {
        return world.together(login, () -> register.find(id).orElseThrow());
    }

    public FetchExport.Outcome fetch(String login, UUID id) {
        return world.as(login, () -> fetchExport.fetch(id));
    }

    public String text(String login, UUID id) {
        if (fetch(login, id) instanceof FetchExport.Outcome.Fetched(var about, var content))
            return new String(content, StandardCharsets.UTF_8);
        throw new IllegalStateException("not to be had");
    }

    public void exclude(PersonId person, String login) {
        var outcome = world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        person, new KeptOut.Member(staff(login)), ExclusionGround.KIN, "元の夫の弟")));
        if (!(outcome instanceof ExcludeFromPerson.Outcome.KeptOutNow))
            throw new IllegalStateException(outcome.toString());
    }

    public StaffId staff(String login) {
        return world.person(login).staff();
    }

    public void asOwner(Consumer<JdbcClient> work) {
        owner.run(work);
    }

    /** So that nobody is stopped by what another test asked for. */
    public void forget() {
        owner.run(all -> {
            for (var table :
                    new String[] {"export_chunk", "export_case", "export_run", "export_release", "export_request"})
                all.sql("delete from " + table).update();
        });
    }

    /** Rows of this file that are left anywhere, whoever could see them. */
    public int left(UUID id) {
        var counted = new int[1];
        owner.run(all ->
                counted[0] = all.sql("""
                        select (select count(*) from export_chunk where request_id = :id)
                          + (select count(*) from export_case where request_id = :id)""").param("id", id).query(Integer.class).single());
        return counted[0];
    }

    /** What the trail says of it, in order. */
    public List<String> trail(UUID id) {
        var said = new ArrayList<String>();
        owner.run(all ->
                said.addAll(all.sql("select act_as(?)").param(world.claim("yamada")).query(String.class).list().stream()
                        .flatMap(set -> all
                                .sql(
                                        "select kind || ' ' || act from audit_entry where object_kind = 'export' and object_id = ? order by at")
                                .param(id)
                                .query(String.class)
                                .list()
                                .stream())
                        .toList()));
        return said;
    }

    /** How often this is on the trail: that they looked at what waits for a second person. */
    public int looks(String login) {
        var claim = world.claim(login);
        var counted = new int[1];
        owner.run(all -> {
            all.sql("select act_as(?)").param(claim).query(String.class).single();
            counted[0] = all.sql(
                            "select count(*) from audit_entry where staff_id = ? and kind = 'VIEWED' and why = '承認を待つ書き出し'")
                    .param(staff(login).value())
                    .query(Integer.class)
                    .single();
        });
        return counted[0];
    }
}
