package org.norishiro.gate;

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
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/** The program with all households of 架空市 in it, asked over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"norishiro.database.directory=target/test-data/${random.uuid}", "norishiro.demo=true"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    World.class,
    Browser.class,
    UnhurriedWriting.class,
    CheapPasswords.class,
    Records.class,
    Asked.class,
    Trial.class,
    ValidForms.class
})
@DisplayNameGeneration(ReplaceUnderscores.class)
@interface GateWorld {}
