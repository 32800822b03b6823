package org.norishiro.shell;

import java.security.SecureRandom;
import org.slf4j.MDC;

/** 受付番号: the number of one request, in the log, in the audit trail and on the error page. Easy to read out on the telephone. */
public final class RequestId {
    /** Where the logging finds it. */
    public static final String KEY = "requestId";

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** The number of the request under way, or a dash outside of one. */
    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? "-" : id;
    }

    /** A new one, such as {@code K7Q2-M9XA-3TFD}. */
    public static String next() {
        var id = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) id.append('-');
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
