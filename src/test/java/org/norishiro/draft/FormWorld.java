package org.norishiro.draft;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.norishiro.database.UnhurriedWriting;
import org.norishiro.identity.CheapPasswords;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole program on a database of its own, with two people and one form that writes what it is told into a notebook. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"norishiro.database.directory=target/worlds/draft-${random.uuid}", "norishiro.demo=false"})
@AutoConfigureMockMvc
@Import({UnhurriedWriting.class, CheapPasswords.class, TwoPeople.class, Notebook.class, NotebookController.class})
public @interface FormWorld {}
