package org.norishiro.plan.web;

import gg.jte.Content;
import java.util.List;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.usecase.OfferChoices.Choices;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * The form of one role, new or in a draft.
 *
 * @param asksAtOnce in a plan under way the agency is asked when the role is added
 */
public record RoleFormPage(
        Content heading, String title, String path, String back, boolean asksAtOnce, Choices choices, Entered entered) {
    public String draft() {
        return "plan-role:" + path;
    }

    public List<Option> actors() {
        return Option.all(Actor.values(), Actor::label);
    }

    public List<Option> agencies() {
        return Labels.agencies(choices);
    }

    public List<Option> persons() {
        return Labels.persons(choices);
    }

    public List<Option> issues() {
        return Labels.issues(choices);
    }
}
