package org.norishiro.notice.usecase;

import org.norishiro.notice.NoticeQueue;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute whether a mail is due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("norishiro.notices.worker")
class NoticeWorker {
    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);

    private final NoticeQueue queue;

    NoticeWorker(NoticeQueue queue) {
        this.queue = queue;
    }

    @Scheduled(fixedDelayString = "${norishiro.notices.every}")
    void work() {
        MDC.put(RequestId.KEY, RequestId.next());
        try {
            var more = true;
            while (more && !Thread.currentThread().isInterrupted()) more = queue.sendNext();
        } catch (RuntimeException failure) {
            log.error("Request {}: mails could not be looked after: {}", RequestId.current(), Trace.of(failure));
        } finally {
            MDC.remove(RequestId.KEY);
        }
    }
}
