package org.norishiro.referral.usecase;

import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.HeldActs;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.referral.model.RoomQuestions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agencies somebody asked for room in a case (空きの問い合わせ): their replies come to whoever takes the case over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoomQuestionsHeld implements HeldActs {
    private final RoomQuestions questions;
    private final Agencies agencies;

    RoomQuestionsHeld(RoomQuestions questions, Agencies agencies) {
        this.questions = questions;
        this.agencies = agencies;
    }

    @Override
    public List<String> heldBy(CaseId about, PostId post) {
        var names = agencies.all().stream().collect(Collectors.toMap(AgencyCard::id, AgencyCard::name));
        return questions.openOf(about, post).stream()
                .map(question -> "空きの問い合わせ：" + names.getOrDefault(question.to(), "ほかの機関") + "へ")
                .toList();
    }

    @Override
    public void handOn(CaseId about, PostHolder from, PostHolder to) {
        for (var question : questions.openOf(about, from.post())) questions.handOn(question, to.post(), to.agency());
    }
}
