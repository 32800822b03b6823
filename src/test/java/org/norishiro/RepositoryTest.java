package org.norishiro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What must not be in the repository, and how large a file may grow. Single letters in brackets keep a pattern from finding itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepositoryTest {
    private static final Pattern BINARY =
            Pattern.compile(".*\\.(png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|xlsx|jar|gz|zip)");

    /** Licence texts are quoted as they are. */
    private static final Pattern QUOTED = Pattern.compile("LICENSE|NOTICE|.*[Ll]icen[cs]es?/.*|.*(OFL|LICENSE)\\.txt");

    private record Source(String path, String text) {
        boolean under(String folder) {
            return path.startsWith(folder);
        }

        long lines() {
            return text.lines().count();
        }

        /** Each hit with its file and line. */
        List<String> hits(Pattern pattern) {
            var hits = new ArrayList<String>();
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var line = text.substring(0, matcher.start()).lines().count();
                hits.add("%s:%d: %s"
                        .formatted(path, Math.max(1, line), matcher.group().strip()));
            }
            return hits;
        }
    }

    private static List<Source> sources = List.of();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(git.waitFor() == 0, "not a git work tree");
        var read = new ArrayList<Source>();
        for (var name : names.split("\0")) {
            var file = Path.of(name);
            if (Files.isRegularFile(file)
                    && !BINARY.matcher(name).matches()
                    && !QUOTED.matcher(name).matches()) {
                read.add(new Source(name, Files.readString(file)));
            }
        }
        sources = read;
    }

    @Test
    void there_is_something_to_look_at() {
        assertThat(sources).hasSizeGreaterThan(20);
    }

    @Test
    void nothing_is_left_to_do_in_the_source() {
        assertThat(everywhere("\\b(TO[D]O|FI[X]ME|X[X]X)\\b")).isEmpty();
    }

    @Test
    void the_project_speaks_of_itself_alone() {
        assertThat(everywhere("\\b(C[E]O|A[I]|L[L]M)\\b|(?i)\\bissue #?\\d+\\b|[.][.]/share[d]/"))
                .isEmpty();
    }

    @Test
    void no_path_of_anybodys_machine_is_in_it() {
        assertThat(everywhere("(?<![\\w.$}*-])/(wor[k]|hom[e](?!/linuxbrew)|roo[t]|User[s])/\\w"))
                .isEmpty();
    }

    @Test
    void no_secret_is_in_it() {
        assertThat(everywhere(
                        "-----BEGI[N] [A-Z ]*PRIVATE KEY|AKI[A][0-9A-Z]{16}|gh[p]_\\w{20,}|ey[J]\\w{20,}[.]ey[J]"))
                .isEmpty();
    }

    @Test
    void no_mail_address_of_anybody_is_in_it() {
        assertThat(everywhere("[\\w.+-]+@(?!([\\w-]+[.])*example[.])[\\w-]+([.][\\w-]+)*[.](com|org|net|jp|io|dev)\\b"))
                .isEmpty();
    }

    @Test
    void a_class_has_at_most_300_lines() {
        assertThat(longerThan("src/main/java/", 300)).isEmpty();
    }

    @Test
    void a_template_has_at_most_200_lines() {
        assertThat(longerThan("src/main/jte/", 200)).isEmpty();
    }

    @Test
    void templates_hold_no_styles_and_no_scripts_of_their_own() {
        assertThat(under("src/main/jte/", "\\sstyle=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|\\shx-on\\b"))
                .as("the content security policy forbids them")
                .isEmpty();
    }

    @Test
    void fields_are_explained_beside_them_not_inside() {
        assertThat(under("src/main/jte/", "\\splaceholder=")).isEmpty();
    }

    @Test
    void a_link_says_where_it_leads() {
        assertThat(under("src/main/jte/", "<a\\b[^>]*>[^<]*こちら[^<]*</a>")).isEmpty();
    }

    @Test
    void only_links_buttons_and_forms_ask_the_server() {
        assertThat(under(
                        "src/main/jte/",
                        "<(?!(a|button|form)\\s)[a-z][a-z0-9-]*\\s[^<>]*\\shx-(get|post|put|patch|delete)="))
                .as("all else does nothing without scripts")
                .isEmpty();
    }

    @Test
    void the_database_fills_in_the_municipality() {
        var joined = "\\w+[.]municipality_id = \\w+[.]municipality_id|(?:using|on conflict) [(]municipality_id";
        assertThat(sources.stream()
                        .filter(source -> source.under("src/main/java/"))
                        .filter(source -> !source.under("src/main/java/org/norishiro/database/"))
                        .filter(source -> !source.under("src/main/java/org/norishiro/identity/"))
                        .filter(source -> !source.under("src/main/java/org/norishiro/demo/"))
                        .filter(source -> source.text().replaceAll(joined, "").contains("municipality_id"))
                        .map(Source::path))
                .as("the default fills the column, row-level security filters it; only keys name it")
                .isEmpty();
    }

    @Test
    void a_migration_begins_with_its_reason() {
        assertThat(sources.stream()
                        .filter(source -> source.under("src/main/resources/db/migration/"))
                        .filter(source -> !source.text().startsWith("-- "))
                        .map(Source::path))
                .isEmpty();
    }

    private static List<String> everywhere(String pattern) {
        return under("", pattern);
    }

    private static List<String> under(String folder, String pattern) {
        var compiled = Pattern.compile(pattern);
        return sources.stream()
                .filter(source -> source.under(folder))
                .flatMap(source -> source.hits(compiled).stream())
                .toList();
    }

    private static List<String> longerThan(String folder, int lines) {
        return sources.stream()
                .filter(source -> source.under(folder) && source.lines() > lines)
                .map(source -> source.path() + " has " + source.lines())
                .toList();
    }
}
