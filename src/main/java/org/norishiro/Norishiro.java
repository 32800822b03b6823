package org.norishiro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Norishiro (のりしろ). Accounts stand in the database: no user is made up at start. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // modules may use the same word
@Modulithic(systemName = "Norishiro")
public class Norishiro {
    public static void main(String[] args) {
        SpringApplication.run(Norishiro.class, args);
    }
}
