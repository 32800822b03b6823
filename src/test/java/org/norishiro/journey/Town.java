package org.norishiro.journey;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** 架空市: who works there, each at a browser of their own. A person signs in once and stays signed in. */
@TestComponent
class Town implements AutoCloseable {
    static final String PASSWORD = "norishiro";

    private final Environment environment;
    private final Map<String, Worker> signedIn = new HashMap<>();

    Town(Environment environment) {
        this.environment = environment;
    }

    String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** @param login somebody of {@code demo/staff.csv} */
    Worker as(String login) {
        return signedIn.computeIfAbsent(login, who -> signIn(who, JourneyBrowser.open(address())));
    }

    /** At a machine where scripts are forbidden. */
    Worker withoutScript(String login) {
        return signedIn.computeIfAbsent(
                "noscript " + login, who -> signIn(login, JourneyBrowser.withoutJavaScript(address())));
    }

    /** A second browser of the same person. */
    Worker again(String login) {
        return signIn(login, JourneyBrowser.open(address()));
    }

    /** Nobody yet, before the page of signing in. */
    Worker stranger() {
        return new Worker(JourneyBrowser.open(address()));
    }

    private static Worker signIn(String login, JourneyBrowser browser) {
        var worker = new Worker(browser).goes("/sign-in");
        worker.types("利用者名", login).types("パスワード", PASSWORD).presses("サインイン");
        return worker;
    }

    @Override
    public void close() {
        signedIn.values().forEach(Worker::close);
        signedIn.clear();
    }
}
