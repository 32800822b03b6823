package org.norishiro;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.norishiro.demo.DemoPeople;
import org.norishiro.identity.Acting;
import org.norishiro.identity.ActingAuthentication;
import org.norishiro.identity.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A browser without a window: pages and forms over HTTP, signed in as one of the people of 架空市. */
@TestComponent
public class Browser {
    private final MockMvcTester mvc;
    private final DemoPeople people;

    Browser(MockMvcTester mvc, DemoPeople people) {
        this.mvc = mvc;
        this.people = people;
    }

    public Person as(String login) {
        return as(people.person(login));
    }

    public Person as(Acting acting) {
        return new Person(new ActingAuthentication(
                new SignedIn(acting.municipality(), acting.staff(), acting.staffName(), acting)));
    }

    public MockMvcTester nobody() {
        return mvc;
    }

    /** Signed in; {@code post} carries a valid form token. */
    public final class Person {
        private final ActingAuthentication who;

        private Person(ActingAuthentication who) {
            this.who = who;
        }

        public MockMvcRequestBuilder get(String uri) {
            return mvc.get().uri(uri).with(authentication(who));
        }

        public MockMvcRequestBuilder post(String uri) {
            return mvc.post().uri(uri).with(authentication(who)).with(csrf());
        }

        /** By any method, with a valid form token. */
        public MockMvcRequestBuilder send(HttpMethod method, String uri) {
            return mvc.method(method).uri(uri).with(authentication(who)).with(csrf());
        }

        public MockMvcRequestBuilder htmx(MockMvcRequestBuilder request) {
            return request.header("HX-Request", "true");
        }
    }
}
