package org.norishiro.identity.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link StandingAtEachRequest} before everything that shows or changes something. */
@Configuration(proxyBeanMethods = false)
class StandingConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<StandingAtEachRequest> standing;

    StandingConfiguration(ObjectProvider<StandingAtEachRequest> standing) {
        this.standing = standing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        standing.ifAvailable(each -> registry.addInterceptor(each)
                .excludePathPatterns(
                        "/sign-in", "/error", "/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon*.svg")
                .order(Ordered.HIGHEST_PRECEDENCE + 1));
    }
}
