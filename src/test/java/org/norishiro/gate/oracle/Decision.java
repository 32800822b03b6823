package org.norishiro.gate.oracle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.norishiro.database.OwnerWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The functions and policies of one database: broken in one place, and whole again. */
final class Decision {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String POLICY = """
            select format('alter policy %I on %I', p.polname, p.polrelid::regclass)
              || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
              || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
            from pg_policy p where p.polrelid = cast(? as regclass) and p.polname = ?""";
    private static final String FUNCTION = """
            select pg_get_functiondef(p.oid) from pg_proc p
            where p.pronamespace = 'norishiro'::regnamespace and p.prokind = 'f' and p.proname = ?""";
    private static final String EVERYTHING = """
            select md5(string_agg(told, '' order by told)) from (
              select pg_get_functiondef(p.oid) from pg_proc p
              where p.pronamespace = 'norishiro'::regnamespace and p.prokind = 'f'
              union all
              select concat_ws(' ', p.polrelid::regclass, p.polname, pg_get_expr(p.polqual, p.polrelid),
                pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p) each (told)""";

    private final OwnerWork owner;

    Decision(OwnerWork owner) {
        this.owner = owner;
    }

    /** @return what was answered while it was broken */
    <T> T broken(Mutant mutant, Supplier<T> question) {
        var besides = mutant.besides();
        return besides == null ? alone(mutant, question) : alone(besides, () -> alone(mutant, question));
    }

    private <T> T alone(Mutant mutant, Supplier<T> question) {
        var whole = everything();
        var original = asked(sql -> standing(sql, mutant));
        write(broken(mutant, original));
        T answer;
        try {
            answer = question.get();
        } finally {
            write(original);
        }
        assertThat(everything()).as(mutant + ": is whole again").isEqualTo(whole);
        return answer;
    }

    /** Whether its text still changes what the database has, and can be taken for it. Nothing stays changed. */
    boolean canBreak(Mutant mutant) {
        var found = new ArrayList<Boolean>();
        try {
            owner.run(sql -> {
                var original = standing(sql, mutant);
                sql.sql(broken(mutant, original)).update();
                found.add(!standing(sql, mutant).equals(original));
                throw new TakenBack();
            });
        } catch (TakenBack done) {
            return found.getFirst();
        }
        throw new IllegalStateException("changed for good: " + mutant);
    }

    private static final class TakenBack extends RuntimeException {}

    private static String standing(JdbcClient sql, Mutant mutant) {
        return mutant.isPolicy()
                ? sql.sql(POLICY)
                        .params(mutant.table(), mutant.policy())
                        .query(String.class)
                        .single()
                : sql.sql(FUNCTION).param(mutant.object()).query(String.class).single();
    }

    /** The database keeps the words of most functions; of those it keeps as what they mean (begin atomic), the migrations have the words. */
    private static String broken(Mutant mutant, String standing) {
        var words = words(mutant.from());
        var text = mutant.isPolicy() || words.matcher(standing).find() ? standing : written(mutant.object());
        if (!words.matcher(text).find())
            throw new AssertionError(mutant + "; but it does not say: " + mutant.from() + "\n" + standing);
        return words.matcher(text).replaceAll(Matcher.quoteReplacement(mutant.to()));
    }

    /** However the lines are broken. */
    private static Pattern words(String text) {
        return Pattern.compile(
                Arrays.stream(text.strip().split("\\s+")).map(Pattern::quote).collect(joining("\\s+")));
    }

    private static String written(String function) {
        var text = history();
        var start = Math.max(
                text.lastIndexOf("create function " + function + "("),
                text.lastIndexOf("create or replace function " + function + "("));
        var rest = text.substring(start);
        var atomic = rest.indexOf("begin atomic\n");
        var single = rest.indexOf("\n  return ");
        var end = atomic >= 0 && (single < 0 || atomic < single)
                ? rest.indexOf("\nend;") + 5
                : rest.indexOf(";\n", single) + 1;
        return rest.substring(0, end).replaceFirst("^create function", "create or replace function");
    }

    private static String history() {
        try (var files = Files.list(MIGRATIONS)) {
            var all = new StringBuilder();
            for (var file : files.sorted(Comparator.naturalOrder()).toList())
                all.append(Files.readString(file)).append('\n');
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String everything() {
        return asked(sql -> sql.sql(EVERYTHING).query(String.class).single());
    }

    private <T> T asked(Function<JdbcClient, T> question) {
        var answers = new ArrayList<T>();
        owner.run(sql -> answers.add(question.apply(sql)));
        return answers.getFirst();
    }

    private void write(String statement) {
        owner.run(sql -> sql.sql(statement).update());
    }
}
