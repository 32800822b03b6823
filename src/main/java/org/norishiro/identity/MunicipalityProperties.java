package org.norishiro.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The municipality to found in an empty database when {@code norishiro.demo} is false. Read once: afterwards the database knows.
 *
 * @param code 全国地方公共団体コード, six digits
 * @param office the first agency, in which the first administrator works
 * @param administrator the login of the first administrator
 */
@ConfigurationProperties("norishiro.municipality")
public record MunicipalityProperties(
        @Nullable String code,
        @Nullable String name,
        @Nullable String office,
        @Nullable String administrator) {}
