package org.norishiro.plan.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.ConsentState;
import org.norishiro.plan.usecase.Proposal.OfferedRole;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * The form of what a plan says, for a new plan and for a draft.
 *
 * @param source where the proposal comes from; null: a draft is changed
 * @param roles what a new plan can take over
 */
public record TermsPage(
        Content heading, String path, String back, @Nullable String source, List<OfferedRole> roles, Entered entered) {
    public String draft() {
        return "plan:" + path;
    }

    public int rows() {
        return TermsForm.rows(entered);
    }

    public List<Option> goalStates() {
        return Option.all(TermsForm.GoalState.values(), TermsForm.GoalState::label);
    }

    public List<Option> consentStates() {
        return Option.each(ConsentState.IN_WORDS, ConsentState::name, ConsentState::label);
    }
}
