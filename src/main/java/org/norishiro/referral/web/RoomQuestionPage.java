package org.norishiro.referral.web;

import gg.jte.Content;
import java.util.List;
import org.norishiro.directory.Agencies.AgencyCard;
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
                .map(agency -> Option.of(agency.id().toString(), named(agency)))
                .toList();
    }

    private static String named(AgencyCard agency) {
        return agency.room() == null
                ? agency.name()
                : agency.name() + "（" + agency.room().room().label() + "）";
    }
}
