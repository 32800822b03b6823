package org.norishiro;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModularityTest {
    /** The screens are generated from templates: they belong to every module and to none. */
    static final ApplicationModules MODULES =
            ApplicationModules.of(Norishiro.class, resideInAPackage("org.norishiro.screens.."));

    static final Path DRAWING = Path.of("docs/module-map.svg");
    static final Path DOCUMENT = Path.of("docs/architecture.md");
    static final String HOW = "The module map is out of date: run ./mvnw -q test -Dtest=ModularityTest "
            + "-Dnorishiro.docs.write=true and commit docs/.";

    private final ModuleMap map = ModuleMap.of(MODULES);

    @Test
    void modules_only_use_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_drawn_map_is_the_code() throws IOException {
        upToDate(DRAWING, map.svg());
    }

    @Test
    void the_list_of_modules_is_the_code() throws IOException {
        var document = Files.readString(DOCUMENT);
        upToDate(DOCUMENT, map.writtenInto(document));
    }

    private static void upToDate(Path file, String content) throws IOException {
        if (Boolean.getBoolean("norishiro.docs.write")) {
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").as(HOW).isEqualTo(content);
    }
}
