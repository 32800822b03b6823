package org.norishiro.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same way of keeping passwords, made cheap: what protects a stolen hash is the time it takes, and tests pay it hundreds of times. */
@TestConfiguration(proxyBeanMethods = false)
public class CheapPasswords {
    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 1 << 8, 1);
    }
}
