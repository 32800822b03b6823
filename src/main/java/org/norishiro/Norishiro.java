package org.norishiro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Norishiro (のりしろ). Beans are known by their full name: two modules may use the same word for a class. */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Norishiro")
public class Norishiro {
    public static void main(String[] args) {
        SpringApplication.run(Norishiro.class, args);
    }
}
