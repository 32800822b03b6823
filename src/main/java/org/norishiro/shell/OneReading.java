package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * 一つの画面は一つの取引で読む: the transaction in which a page is read, from the question whether somebody still holds their post to
 * the last number in the menu. Who acts is told to the database once instead of by every part of the page. It ends before the
 * first byte leaves, so what the audit trail says about a page is kept before anybody sees it, and nobody sees a page of which
 * it could not be kept.
 *
 * <p>Each statement still finds what holds at its own moment (read committed).
 */
@Component
public class OneReading {
    private static final String KEY = OneReading.class.getName();

    private final ObjectProvider<PlatformTransactionManager> transactions;

    OneReading(ObjectProvider<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    private record UnderWay(
            PlatformTransactionManager manager, TransactionStatus transaction, Map<Object, Object> answers) {}

    private static @Nullable UnderWay ofThisThread() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? (UnderWay) attributes.getRequest().getAttribute(KEY)
                : null;
    }

    /** Whether the request of this thread is reading a page just now: whoever acts meanwhile is whom the page is for. */
    public static boolean underWay() {
        return ofThisThread() != null;
    }

    /**
     * What several parts of a page ask alike (the alerts and the panel about the same referrals) is asked once while it is read, and each
     * time outside of it. Not for what the page itself changes.
     *
     * @param asker who asks: one class asks one question so
     * @param about what about
     */
    public static <T> T once(Class<?> asker, Object about, Supplier<T> answer) {
        var reading = ofThisThread();
        if (reading == null) return answer.get();
        var question = List.of(asker, about);
        var known = reading.answers().get(question);
        if (known == null) {
            known = Objects.requireNonNull(answer.get());
            reading.answers().put(question, known);
        }
        @SuppressWarnings("unchecked")
        var same = (T) known;
        return same;
    }

    /** Nothing answered before counts from here on: what is seen is seen with other eyes (見えるとおりに見る), or more is in view (視野). */
    public static void asksAnew() {
        var reading = ofThisThread();
        if (reading != null) reading.answers().clear();
    }

    public void begin(HttpServletRequest request) {
        var manager = transactions.getIfAvailable();
        if (manager == null) return;
        request.setAttribute(
                KEY,
                new UnderWay(manager, manager.getTransaction(new DefaultTransactionDefinition()), new HashMap<>()));
    }

    /**
     * What was recorded is kept from here on; nothing happens where no reading is under way.
     *
     * @throws org.springframework.transaction.TransactionException when something in it failed and nothing can be kept
     */
    public static void end(HttpServletRequest request) {
        if (!(request.getAttribute(KEY) instanceof UnderWay reading)) return;
        request.removeAttribute(KEY);
        reading.manager().commit(reading.transaction());
    }
}
