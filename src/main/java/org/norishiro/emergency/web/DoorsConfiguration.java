package org.norishiro.emergency.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link DoorsInEmergency} before the pages of records, behind the question whether one is signed in at all. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<DoorsInEmergency> doors;

    DoorsConfiguration(ObjectProvider<DoorsInEmergency> doors) {
        this.doors = doors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        doors.ifAvailable(each -> registry.addInterceptor(each)
                .addPathPatterns("/cases/*/**", "/consultations/*/**", "/households/*/**", "/persons/*/**"));
    }
}
