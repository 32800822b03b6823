package org.norishiro.gate.oracle;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.core.LauncherExecutionRequestBuilder.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.norishiro.database.FreshDatabase;
import org.norishiro.database.OwnerWork;
import org.springframework.test.context.TestContextManager;

/** A test class, or one test of it, run in this program up to the first that fails, on the database that is broken and no fresh one. */
final class RuleBook {
    private final Class<?> tests;
    private final DiscoverySelector which;

    private RuleBook(Class<?> tests, DiscoverySelector which) {
        this.tests = tests;
        this.which = which;
    }

    /** @param name of a class; with # and the name of a test behind it, of that test alone */
    static RuleBook named(String name) {
        var parts = name.split("#");
        try {
            var tests = Class.forName(parts[0]);
            return parts.length == 1
                    ? new RuleBook(tests, selectClass(tests))
                    : new RuleBook(tests, selectMethod(tests, tests.getDeclaredMethod(parts[1])));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    Decision decision() {
        var program = new TestContextManager(tests).getTestContext().getApplicationContext();
        program.getBeanProvider(FreshDatabase.class).ifAvailable(FreshDatabase::leaveAsItIs);
        return new Decision(program.getBean(OwnerWork.class));
    }

    Optional<Failure> firstFailure() {
        return run(which);
    }

    /** The same test once more. */
    Optional<Failure> again(Failure failure) {
        return run(selectUniqueId(failure.test()));
    }

    private static Optional<Failure> run(DiscoverySelector which) {
        var watching = new Watching();
        LauncherFactory.create()
                .execute(request(LauncherDiscoveryRequestBuilder.request()
                                .selectors(which)
                                .build())
                        .cancellationToken(watching.enough)
                        .listeners(watching)
                        .build());
        if (watching.ran == 0 && watching.first == null) throw new IllegalStateException("no test in " + which);
        return Optional.ofNullable(watching.first);
    }

    /** @param name as a sentence */
    record Failure(String test, String name, Throwable why) {}

    private static final class Watching implements TestExecutionListener {
        final CancellationToken enough = CancellationToken.create();
        int ran;

        @Nullable
        Failure first;

        @Override
        public void executionFinished(TestIdentifier what, TestExecutionResult how) {
            if (what.isTest()) ran++;
            if (how.getStatus() != TestExecutionResult.Status.FAILED || first != null) return;
            first = new Failure(
                    what.getUniqueId(),
                    what.getDisplayName(),
                    how.getThrowable().orElseThrow());
            enough.cancel();
        }
    }
}
