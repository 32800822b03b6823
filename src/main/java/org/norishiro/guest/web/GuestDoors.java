package org.norishiro.guest.web;

import org.norishiro.guest.usecase.WhoIsIn;
import org.norishiro.identity.Role;
import org.norishiro.shell.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The way in for whoever has no account: apart from the doors of those who sign in, and opening none of them. */
@Configuration(proxyBeanMethods = false)
class GuestDoors {
    private static final String[] INSIDE = {"/reply/referral", "/reply/referral/**"};

    @Bean
    @Order(1)
    SecurityFilterChain repliesWithoutAccount(HttpSecurity http, CsrfTokenRepository csrfTokens, WhoIsIn whoIsIn)
            throws Exception {
        var leftOutside = new LeftOutside();
        return http.securityMatcher("/reply", "/reply/**")
                .authorizeHttpRequests(doors -> doors.requestMatchers(INSIDE)
                        .hasRole(Role.GUEST.name())
                        .anyRequest()
                        .permitAll())
                // who is signed in stays in the session, and is nobody here
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterBefore(new GuestSession(whoIsIn), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(new SafeHeaders())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        out -> out.authenticationEntryPoint(leftOutside).accessDeniedHandler(leftOutside))
                .build();
    }
}
