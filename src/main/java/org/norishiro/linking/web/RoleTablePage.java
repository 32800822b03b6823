package org.norishiro.linking.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.linking.model.Correction;
import org.norishiro.linking.model.Mark;
import org.norishiro.linking.usecase.ShowRoleTable.Row;
import org.norishiro.linking.usecase.ShowRoleTable.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Everything {@code linking/role-table.jte} needs. */
public record RoleTablePage(Shown shown, Entered entered) {
    static final String VIEW = "linking/role-table";

    public String path() {
        return "/role-table/" + shown.trouble().code();
    }

    public String draft() {
        return draft(shown.trouble().code());
    }

    static String draft(String trouble) {
        return "role-table:" + trouble;
    }

    public String correctionPath() {
        return "/admin" + path();
    }

    public List<Option> kinds() {
        return shown.kinds().stream().map(kind -> Option.of(kind, kind, "")).toList();
    }

    public List<Option> marks() {
        return Stream.of(Mark.values())
                .map(mark -> Option.of(mark.name(), mark.sign() + " " + mark.label(), ""))
                .toList();
    }

    public String here(Row row) {
        return row.here().stream().map(AgencyCard::name).collect(Collectors.joining("、"));
    }

    public String source(Row row) {
        var before = row.before();
        return row.cell().source().label()
                + (before == null
                        ? ""
                        : "（直す前は" + before.source().label() + "の"
                                + before.mark().sign() + "）");
    }

    public String said(Correction correction) {
        return JapaneseDates.withTime(correction.at()) + "　" + correction.by();
    }
}
