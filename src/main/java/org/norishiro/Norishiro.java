package org.norishiro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Norishiro (のりしろ). */
@SpringBootApplication
@Modulithic(systemName = "Norishiro")
public class Norishiro {
    public static void main(String[] args) {
        SpringApplication.run(Norishiro.class, args);
    }
}
