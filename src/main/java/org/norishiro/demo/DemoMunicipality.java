package org.norishiro.demo;

import org.norishiro.codes.StandardCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration municipality (見本の市) into an empty database, once. */
@Component
@Order(10)
@ConditionalOnBooleanProperty(name = "norishiro.demo", matchIfMissing = false)
class DemoMunicipality implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoMunicipality.class);

    private final DemoOrganisation organisation;
    private final DemoPeople people;
    private final StandardCodes codes;

    DemoMunicipality(DemoOrganisation organisation, DemoPeople people, StandardCodes codes) {
        this.organisation = organisation;
        this.people = people;
        this.codes = codes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organisation.found()) return;
        people.as("admin", () -> {
            codes.load();
            return true;
        });
        log.info("見本の市（架空市）を用意しました");
    }
}
