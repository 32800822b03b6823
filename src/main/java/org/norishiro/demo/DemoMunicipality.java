package org.norishiro.demo;

import org.norishiro.codes.StandardCodes;
import org.norishiro.conference.StandardBases;
import org.norishiro.disclosure.StandardDuties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration municipality (見本の市) into an empty database, once. {@code norishiro.demo.cases=false} leaves out the
 * households, {@code norishiro.demo.size} adds that many generated ones.
 */
@Component
@Order(10)
@ConditionalOnBooleanProperty("norishiro.demo")
class DemoMunicipality implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoMunicipality.class);

    private final DemoOrganisation organisation;
    private final DemoBook book;
    private final StandardCodes codes;
    private final StandardBases bases;
    private final StandardDuties duties;
    private final DemoBodies bodies;
    private final DemoHappenings happenings;
    private final DemoCrowd crowd;
    private final boolean cases;
    private final int size;

    DemoMunicipality(
            DemoOrganisation organisation,
            DemoBook book,
            StandardCodes codes,
            StandardBases bases,
            StandardDuties duties,
            DemoBodies bodies,
            DemoHappenings happenings,
            DemoCrowd crowd,
            @Value("${norishiro.demo.cases:true}") boolean cases,
            @Value("${norishiro.demo.size:0}") int size) {
        this.organisation = organisation;
        this.book = book;
        this.codes = codes;
        this.bases = bases;
        this.duties = duties;
        this.bodies = bodies;
        this.happenings = happenings;
        this.crowd = crowd;
        this.cases = cases;
        this.size = size;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organisation.found()) return;
        book.as("admin", codes::load);
        book.as("admin", bases::load);
        book.as("admin", duties::load);
        bodies.load();
        if (cases) happenings.load();
        if (size > 0) crowd.load(size);
        book.sign();
        log.info("見本の市（架空市）を用意しました");
    }
}
