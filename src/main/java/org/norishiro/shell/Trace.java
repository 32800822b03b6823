package org.norishiro.shell;

/**
 * Where a program error happened, fit for a log that must hold no personal data: kinds of exceptions and lines of code,
 * never their messages, which quote rows and parameters.
 */
public final class Trace {
    private static final int LINES = 12;
    private static final int CAUSES = 6;

    private Trace() {}

    public static String of(Throwable failure) {
        var text = new StringBuilder();
        var cause = failure;
        for (var depth = 0; cause != null && depth < CAUSES; depth++) {
            if (depth > 0) text.append(System.lineSeparator()).append("caused by ");
            text.append(cause.getClass().getName());
            var lines = cause.getStackTrace();
            for (var i = 0; i < lines.length; i++) {
                if (i < LINES || lines[i].getClassName().startsWith("org.norishiro.")) {
                    text.append(System.lineSeparator()).append("    at ").append(lines[i]);
                }
            }
            cause = cause.getCause();
        }
        return text.toString();
    }
}
