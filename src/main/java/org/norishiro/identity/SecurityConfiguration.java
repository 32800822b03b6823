package org.norishiro.identity;

import org.norishiro.shell.SafeHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Who may knock at which door. What is behind a door is decided per record in the database. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new FormTokens();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            CsrfTokenRepository csrfTokens,
            ObjectProvider<AuthenticationEntryPoint> timedOut,
            ObjectProvider<AccessDeniedHandler> refused)
            throws Exception {
        return http.authorizeHttpRequests(doors -> doors.requestMatchers(
                                "/sign-in", "/error", "/css/**", "/js/**", "/favicon*.svg", "/webjars/**", "/fonts/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .requestMatchers("/session/stay", "/watch")
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/today/**",
                                "/posts",
                                "/account/**",
                                "/drafts/**",
                                "/calendar/**",
                                "/agencies/**",
                                "/resources/**",
                                "/role-table/**",
                                "/bodies/**")
                        .authenticated()
                        .requestMatchers("/admin/**", "/open-data/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/figures/**")
                        .hasAnyRole(
                                Role.PLANNER.name(), Role.SUPERVISOR.name(), Role.COORDINATOR.name(), Role.CHAIR.name())
                        .anyRequest()
                        .hasAuthority(ActingAuthentication.CASEWORK))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(new SafeHeaders())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .exceptionHandling(exceptions -> {
                    exceptions.authenticationEntryPoint(
                            timedOut.getIfAvailable(() -> new LoginUrlAuthenticationEntryPoint("/sign-in")));
                    refused.ifAvailable(exceptions::accessDeniedHandler);
                })
                .build();
    }
}
