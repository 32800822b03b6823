package org.norishiro;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The program on a real PostgreSQL with the offices and people of 架空市 and no household yet. Shared by all tests of a run:
 * a test makes what it needs and counts only what it made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "norishiro.database.directory=target/test-data/${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false"
        })
@AutoConfigureMockMvc
@Import({World.class, Browser.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface ModuleWorld {}
