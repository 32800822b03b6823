package org.norishiro.transfer.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.transfer.usecase.PrepareTransfer.Answering;
import org.norishiro.transfer.usecase.PrepareTransfer.Choices;
import org.norishiro.transfer.usecase.PrepareTransfer.Receiver;
import org.norishiro.transfer.web.TransferForm.Afterwards;

/** Everything {@code transfer/new.jte} needs. */
public record NewTransferPage(Choices choices, Content heading, Entered entered) {
    public String path() {
        return "/cases/" + choices.about().id() + "/transfers";
    }

    public String team() {
        return "/cases/" + choices.about().id() + "/team";
    }

    public String draft() {
        return "transfer:" + choices.about().id();
    }

    public List<Option> answering() {
        return choices.answering().stream().map(NewTransferPage::option).toList();
    }

    private static Option option(Answering each) {
        return Option.of(each.who().post().toString(), each.who().named() + (each.offered() ? "　申し出中" : ""));
    }

    public List<Option> receivers() {
        return choices.receivers().stream()
                .map(each -> Option.of(each.who().post().toString(), named(each)))
                .toList();
    }

    private String named(Receiver each) {
        return each.who().named() + (each.seesWhole() || !choices.whole() ? "" : "　根拠が要ります");
    }

    public List<Option> afterwards() {
        return Arrays.stream(Afterwards.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }

    /** Only where there is another agency in the team. */
    public boolean otherAgencies() {
        return choices.whole()
                && choices.receivers().stream()
                        .anyMatch(each ->
                                !each.who().agency().equals(choices.about().agency()));
    }

    public boolean needsGrounds() {
        return TransferForm.someSeeAPart(choices);
    }
}
