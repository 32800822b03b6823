package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Somebody signed in without any window: asks for pages and sends forms, as the wire carries them. */
final class PlainBrowser {
    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PlainBrowser(String address) {
        this.address = address;
    }

    record Answer(int status, String body, String location, int bytes) {}

    PlainBrowser signIn(String login) {
        var form = form(
                "/sign-in",
                one -> one.fields().stream().anyMatch(field -> field.type().equals("password")));
        var answer = send(form.with("login", login).with("password", Town.PASSWORD));
        assertThat(answer.status()).as("signing in as " + login).isEqualTo(303);
        return this;
    }

    Answer get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Encoding", "gzip"));
    }

    Answer send(PlainForm form) {
        return ask(HttpRequest.newBuilder(URI.create(address + form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(form.body())));
    }

    /** The first form on a page that is the one meant. */
    PlainForm form(String path, Predicate<PlainForm> meant) {
        var answer = get(path);
        return PlainForm.of(answer.body()).stream()
                .filter(meant)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no such form on " + path + ", which answered " + answer.status()));
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            var answer = client.send(
                    request.header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    text(answer),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.body().length);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var zipped = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!zipped) return new String(answer.body(), StandardCharsets.UTF_8);
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
