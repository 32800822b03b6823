package org.norishiro.export.usecase;

import org.norishiro.export.ExportQueue;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for files to make every few seconds, one at a time in this program. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("norishiro.export.worker")
class ExportWorker {
    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);

    private final ExportQueue queue;

    ExportWorker(ExportQueue queue) {
        this.queue = queue;
    }

    @Scheduled(fixedDelayString = "${norishiro.export.every}")
    void work() {
        try {
            var more = true;
            while (more && !Thread.currentThread().isInterrupted()) more = queue.makeNext();
        } catch (RuntimeException failure) {
            log.error("The exports could not be looked after: {}", Trace.of(failure));
        }
    }
}
