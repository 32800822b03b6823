package org.norishiro.linking.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.linking.model.AgencyKind;
import org.norishiro.linking.model.Cell;
import org.norishiro.linking.model.Confidence;
import org.norishiro.linking.model.Mark;
import org.norishiro.linking.model.RoleTable;
import org.norishiro.linking.model.Sign;
import org.norishiro.linking.model.Signs;
import org.norishiro.linking.model.StandardTable;
import org.norishiro.linking.model.Trouble;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads them from files under {@code linking/}, once. */
@Component
class StandardTables implements StandardTable {
    private final RoleTable roles = readRoles();
    private final Signs signs = readSigns();

    @Override
    public RoleTable roles() {
        return roles;
    }

    @Override
    public Signs signs() {
        return signs;
    }

    private static RoleTable readRoles() {
        var offers = rows("offers")
                .collect(Collectors.groupingBy(
                        row -> row.getField("kind"),
                        Collectors.toMap(row -> row.getField("trouble"), row -> row.getField("offer"))));
        return new RoleTable(
                troubles(),
                rows("kinds").map(row -> toKind(row, offers)).toList(),
                rows("roles").map(StandardTables::toCell).toList());
    }

    private static Signs readSigns() {
        return new Signs(
                troubles(),
                rows("signs")
                        .map(row -> new Sign(
                                row.getField("trouble"), Sign.By.valueOf(row.getField("by")), row.getField("sign")))
                        .toList());
    }

    private static List<Trouble> troubles() {
        return rows("troubles")
                .map(row -> new Trouble(
                        row.getField("code"),
                        row.getField("label"),
                        row.getField("missing"),
                        row.getField("column_of_table24")))
                .toList();
    }

    private static AgencyKind toKind(NamedCsvRecord row, Map<String, Map<String, String>> offers) {
        var name = row.getField("kind");
        return new AgencyKind(
                name,
                years(row.getField("from_age")),
                years(row.getField("to_age")),
                Stream.of(row.getField("also_called").split(";"))
                        .filter(word -> !word.isBlank())
                        .toList(),
                row.getField("offer"),
                offers.getOrDefault(name, Map.of()),
                row.getField("prepare"));
    }

    private static Cell toCell(NamedCsvRecord row) {
        return new Cell(
                row.getField("kind"),
                row.getField("trouble"),
                Mark.valueOf(row.getField("mark")),
                Confidence.valueOf(row.getField("confidence")),
                Cell.Source.valueOf(row.getField("source")));
    }

    private static @Nullable Integer years(String written) {
        return written.isBlank() ? null : Integer.valueOf(written);
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        try (var in = new InputStreamReader(
                        new ClassPathResource("linking/" + file + ".csv").getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
