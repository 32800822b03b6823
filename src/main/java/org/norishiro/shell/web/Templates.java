package org.norishiro.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates as built into the program, or read afresh from their sources while a developer works on them. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    TemplateEngine templateEngine(@Value("${norishiro.templates.reload:false}") boolean reload) {
        return reload ? fromSources() : fromBuild();
    }

    private static TemplateEngine fromBuild() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.norishiro.screens");
    }

    private static TemplateEngine fromSources() {
        var templates = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var engine = TemplateEngine.create(templates, Path.of("target/jte-reloaded"), ContentType.Html);
        engine.setTrimControlStructures(true);
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
