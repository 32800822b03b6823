package org.norishiro.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.norishiro.Browser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks the program over HTTP, and tells answers apart by nothing that is new in each of them. */
@TestComponent
final class Asked {
    /** As many as the database answers side by side on a small machine. */
    private static final int AT_ONCE = 4;

    /** Numbers of records, requests and form tokens, each in its place. */
    private static final Pattern NEW_EACH_TIME =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}"
                    + "|(name=\"(?:_csrf\" value|csrf\" content|watch\" content)=\")[^\"]*");

    private final Browser browser;

    Asked(Browser browser) {
        this.browser = browser;
    }

    /** @param headers all of them */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        /** Went on somewhere: something was done. */
        boolean acted() {
            return status == 302 || status == 303;
        }

        String differenceFrom(Answer other) {
            if (status != other.status) return status + " instead of " + other.status;
            if (!headers.equals(other.headers)) return headers + " instead of " + other.headers;
            return from(body, other.body) + " instead of " + from(other.body, body);
        }

        /** What of the page follows where the two part, and a little of what stands before. */
        private static String from(String body, String other) {
            var at = 0;
            while (at < Math.min(body.length(), other.length()) && body.charAt(at) == other.charAt(at)) at++;
            return body.substring(Math.max(at - 100, 0), Math.min(at + 150, body.length()));
        }
    }

    Answer ask(Sending sending) {
        return answer(response(plain(sending)));
    }

    /** As the server answers: what nobody caught becomes the page of an error. */
    private static MockHttpServletResponse response(MvcTestResult result) {
        if (result.getUnresolvedException() == null) return result.getResponse();
        var failed = new MockHttpServletResponse();
        failed.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        return failed;
    }

    MvcTestResult plain(Sending sending) {
        var person = browser.as(sending.login());
        var reads = sending.method() == HttpMethod.GET;
        var request = reads ? person.get(sending.address()) : person.post(sending.address());
        sending.fields().forEach((name, values) -> {
            if (!name.startsWith("_") && !values.isEmpty()) request.param(name, values.toArray(String[]::new));
        });
        sending.headers().forEach(request::header);
        if (!reads) request.param("_submission", UUID.randomUUID().toString());
        return request.exchange();
    }

    private static Answer answer(MockHttpServletResponse response) {
        var headers = new TreeMap<String, List<String>>();
        // how long it is follows from the page, and from what is new in it each time
        for (var name : response.getHeaderNames())
            if (!name.equals("Content-Length"))
                headers.put(
                        name,
                        response.getHeaders(name).stream()
                                .map(Asked::sameForAll)
                                .toList());
        return new Answer(
                response.getStatus(),
                headers,
                sameForAll(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private static String sameForAll(String text) {
        return NEW_EACH_TIME.matcher(text).replaceAll("$1NEW");
    }

    /** Asks for each of these, several at once. */
    static <T> void each(Stream<T> all, Consumer<T> question) {
        together(all.<Callable<Boolean>>map(one -> () -> {
                    question.accept(one);
                    return true;
                })
                .toList());
    }

    /** All of it, several at once, in the order given. */
    static <T> List<T> together(List<? extends Callable<T>> questions) {
        try (var askers = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = new ArrayList<Future<T>>();
            for (var question : questions) answers.add(askers.submit(question));
            var all = new ArrayList<T>();
            for (var answer : answers) all.add(answer.get());
            return all;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError wrong) throw wrong;
            throw new IllegalStateException(failed.getCause());
        }
    }
}
