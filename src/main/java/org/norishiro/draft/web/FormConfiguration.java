package org.norishiro.draft.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link EachFormOnce} around every form; an autosave is not a sending. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<EachFormOnce> once;

    FormConfiguration(ObjectProvider<EachFormOnce> once) {
        this.once = once;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        once.ifAvailable(each -> registry.addInterceptor(each).excludePathPatterns("/drafts/**", "/error"));
    }
}
