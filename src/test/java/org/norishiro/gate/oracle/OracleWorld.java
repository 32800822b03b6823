package org.norishiro.gate.oracle;

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

/** The offices and people of 架空市 on a database of their own: in random towns time passes, and people change their posts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "norishiro.database.directory=target/test-data/oracle-${random.uuid}",
            "norishiro.demo=true",
            "norishiro.demo.cases=false"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({World.class, Browser.class, UnhurriedWriting.class, CheapPasswords.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
@interface OracleWorld {}
