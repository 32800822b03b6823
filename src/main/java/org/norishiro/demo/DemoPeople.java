package org.norishiro.demo;

import java.util.function.Supplier;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.springframework.stereotype.Component;

/** The invented staff of 架空市, to act in whose name the demonstration is loaded and tests are written. */
@Component
public class DemoPeople {
    private final ActAs actAs;

    DemoPeople(ActAs actAs) {
        this.actAs = actAs;
    }

    /** @param login of a row in {@code demo/staff.csv}, for example {@code yamada} */
    public Acting person(String login) {
        return DemoOrganisation.acting(login);
    }

    public <T> T as(String login, Supplier<T> work) {
        return actAs.post(person(login), work);
    }
}
