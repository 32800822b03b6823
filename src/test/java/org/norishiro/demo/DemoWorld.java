package org.norishiro.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.norishiro.Browser;
import org.norishiro.World;
import org.norishiro.database.UnhurriedWriting;
import org.norishiro.identity.CheapPasswords;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The program with the whole of 架空市, its households included, and a few hundred generated ones. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "norishiro.database.directory=target/test-data/${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.size=300"
        })
@AutoConfigureMockMvc
@Import({World.class, Browser.class, UnhurriedWriting.class, CheapPasswords.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
@interface DemoWorld {}
