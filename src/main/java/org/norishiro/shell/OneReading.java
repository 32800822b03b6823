package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
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

    private record UnderWay(PlatformTransactionManager manager, TransactionStatus transaction) {}

    /** Whether the request of this thread is reading a page just now: whoever acts meanwhile is whom the page is for. */
    public static boolean underWay() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getAttribute(KEY) != null;
    }

    public void begin(HttpServletRequest request) {
        var manager = transactions.getIfAvailable();
        if (manager == null) return;
        request.setAttribute(KEY, new UnderWay(manager, manager.getTransaction(new DefaultTransactionDefinition())));
    }

    /**
     * What was recorded is kept from here on; nothing happens where no reading is under way.
     *
     * @throws org.springframework.transaction.TransactionException when something in it failed and nothing can be kept
     */
    public static void end(HttpServletRequest request) {
        if (!(request.getAttribute(KEY) instanceof UnderWay(var manager, var transaction))) return;
        request.removeAttribute(KEY);
        manager.commit(transaction);
    }
}
