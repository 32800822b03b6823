package org.norishiro.linking.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.linking.model.AgencyKind;
import org.norishiro.linking.model.Cell;
import org.norishiro.linking.model.Correction;
import org.norishiro.linking.model.Corrections;
import org.norishiro.linking.model.RoleTable;
import org.norishiro.linking.model.StandardTable;
import org.norishiro.linking.model.Trouble;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of roles, one trouble at a time (役割の表): what the advice rests on, for everybody to read. */
@Component
public class ShowRoleTable {
    private final StandardTable standard;
    private final Corrections corrections;
    private final Agencies agencies;
    private final WhoActs whoActs;

    ShowRoleTable(StandardTable standard, Corrections corrections, Agencies agencies, WhoActs whoActs) {
        this.standard = standard;
        this.corrections = corrections;
        this.agencies = agencies;
        this.whoActs = whoActs;
    }

    /**
     * A kind of agency that is there for the trouble, or was held to be.
     *
     * @param here agencies of the register that are of this kind
     * @param before what stood there before it was corrected; null: nothing, or it was not corrected
     */
    public record Row(String kind, Cell cell, @Nullable Cell before, List<AgencyCard> here) {}

    /**
     * One trouble of the table.
     *
     * @param kinds all that can be chosen for a correction: those of the table, and others of the register
     */
    public record Shown(
            Trouble trouble,
            List<Trouble> troubles,
            List<Row> rows,
            List<Correction> corrections,
            List<String> kinds,
            boolean mayCorrect) {}

    @Transactional
    public Optional<Shown> show(String troubleCode) {
        var table = standard.roles();
        return table.trouble(troubleCode).map(trouble -> {
            var said = corrections.about(trouble.code());
            var newest = said.stream()
                    .collect(Collectors.toMap(Correction::kind, Function.identity(), (newer, older) -> newer));
            var register = agencies.all();
            return new Shown(
                    trouble,
                    table.troubles(),
                    rows(table, trouble, newest, register),
                    said,
                    kinds(table, register),
                    whoActs.now().role() == Role.ADMINISTRATOR);
        });
    }

    private static List<Row> rows(
            RoleTable table, Trouble trouble, Map<String, Correction> newest, List<AgencyCard> register) {
        return Stream.concat(table.kinds().stream().map(AgencyKind::name), newest.keySet().stream())
                .distinct()
                .flatMap(kind -> row(table, trouble, kind, newest.get(kind), register).stream())
                .sorted(Comparator.comparing(row -> row.cell().mark()))
                .toList();
    }

    private static Optional<Row> row(
            RoleTable table, Trouble trouble, String kind, @Nullable Correction correction, List<AgencyCard> register) {
        var before = table.cell(kind, trouble.code()).orElse(null);
        var cell = correction == null ? before : correction.cell();
        if (cell == null) return Optional.empty();
        var here = register.stream()
                .filter(agency -> table.called(agency.kind()).equals(kind))
                .toList();
        return Optional.of(new Row(kind, cell, correction == null ? null : before, here));
    }

    private static List<String> kinds(RoleTable table, List<AgencyCard> register) {
        return Stream.concat(
                        table.kinds().stream().map(AgencyKind::name),
                        register.stream()
                                .map(agency -> table.called(agency.kind()))
                                .sorted())
                .filter(kind -> !kind.isBlank())
                .distinct()
                .toList();
    }
}
