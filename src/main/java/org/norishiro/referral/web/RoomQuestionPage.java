package org.norishiro.referral.web;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.referral.usecase.PrepareRoomQuestion.Choices;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Everything {@code referral/room-question.jte} needs. */
public record RoomQuestionPage(Choices choices, Content heading, Entered entered) {
    public String casePath() {
        return "/cases/" + choices.about().id();
    }

    public String path() {
        return casePath() + "/room-questions";
    }

    public String draft() {
        return "room-question:" + choices.about().id();
    }

    /** With the room each has said it has, for whoever looks for some. */
    public List<Option> agencies() {
        return choices.agencies().stream()
                .map(agency -> Option.of(
                        agency.id().toString(),
                        agency.name(),
                        Stream.of(
                                        agency.field(),
                                        agency.room() == null
                                                ? ""
                                                : agency.room().room().label())
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining("・"))))
                .toList();
    }
}
