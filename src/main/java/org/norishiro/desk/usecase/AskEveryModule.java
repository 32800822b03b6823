package org.norishiro.desk.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks each module in a savepoint of its own: one that fails takes neither the page nor the others with it. */
@Component
class AskEveryModule {
    private static final Logger log = LoggerFactory.getLogger(AskEveryModule.class);

    private final ObjectProvider<DueItems> modules;
    private final TransactionTemplate savepoint;

    AskEveryModule(ObjectProvider<DueItems> modules, PlatformTransactionManager transactions) {
        this.modules = modules;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param unread what could not be read just now, in words */
    record Answer(List<DueItem> items, List<String> unread) {}

    Answer all(Acting who, LocalDate today) {
        var items = new ArrayList<DueItem>();
        var unread = new ArrayList<String>();
        modules.orderedStream()
                .forEach(module -> unlessItFails(unread, module.named(), () -> module.dueFor(who, today))
                        .ifPresent(items::addAll));
        return new Answer(items, unread);
    }

    /** With the names that were left to be looked up; without them where they cannot be read. */
    List<DueItem> named(List<DueItem> shown, List<String> unread) {
        if (shown.stream().allMatch(item -> item.toName() == null)) return shown;
        var items = shown;
        for (var module : modules.orderedStream().toList()) {
            var before = items;
            items = unlessItFails(unread, module.named(), () -> module.naming(before))
                    .orElse(before);
        }
        return items;
    }

    <T> Optional<T> unlessItFails(List<String> unread, String named, Supplier<T> question) {
        try {
            return Optional.ofNullable(savepoint.execute(status -> question.get()));
        } catch (RuntimeException failure) {
            log.error("Request {}: {} is missing on the desk: {}", RequestId.current(), named, Trace.of(failure));
            if (!unread.contains(named)) unread.add(named);
            return Optional.empty();
        }
    }
}
