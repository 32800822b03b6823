package org.norishiro.directory.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.OpenDataFile;
import org.norishiro.directory.model.OpenDataFile.Reading;
import org.norishiro.directory.model.OpenDataImport;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.model.OpenDataImports;
import org.norishiro.directory.model.OpenDataLine;
import org.norishiro.directory.model.OpenDataReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading a file of open data on (読み取り), so many lines at a time: whoever waits sees how far it is, and what is interrupted goes on
 * where it was.
 */
@Component
@Transactional
public class ReadImport {
    static final int LINES_AT_A_TIME = 2_000;

    private final OpenDataReader reader;
    private final OpenDataImports imports;

    ReadImport(OpenDataReader reader, OpenDataImports imports) {
        this.reader = reader;
        this.imports = imports;
    }

    public sealed interface Outcome {
        record ReadOn() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /** Reading what is read already changes nothing. */
    public Outcome read(UUID id) {
        var found = imports.find(id);
        if (found.isEmpty()) return new Outcome.NotFound();
        var reading = found.get();
        if (reading.state() == State.READING && reader.read(reading.content()) instanceof Reading.Readable(var file))
            readOn(reading, file);
        return new Outcome.ReadOn();
    }

    private void readOn(OpenDataImport reading, OpenDataFile file) {
        var lines = file.lines().stream()
                .skip(reading.linesRead())
                .limit(LINES_AT_A_TIME)
                .toList();
        var outcomes = lines.stream()
                .map(line -> OpenDataLine.of(file, line, reading.source().kind()))
                .toList();
        reading.readOn(lines.size());
        // of two windows that read the same file on, the second finds it read
        if (imports.update(reading)) imports.keep(reading.id(), changes(reading, outcomes));
    }

    private List<LineChange> changes(OpenDataImport reading, List<OpenDataLine.Outcome> outcomes) {
        var keys = outcomes.stream()
                .flatMap(each -> each instanceof OpenDataLine.Outcome.Read(var line)
                        ? Optional.of(line.key()).stream()
                        : Optional.<String>empty().stream())
                .toList();
        var standing = imports.standing(reading.source().dataset(), keys);
        var had = new HashSet<>(imports.keysSoFar(reading.id(), keys));
        var changes = new ArrayList<LineChange>();
        for (var each : outcomes)
            changes.add(
                    switch (each) {
                        case OpenDataLine.Outcome.Rejected(var number, var name, var why) ->
                            LineChange.rejected(number, name, why);
                        case OpenDataLine.Outcome.Read(var line) ->
                            had.add(line.key())
                                    ? LineChange.of(line, Optional.ofNullable(standing.get(line.key())))
                                    : LineChange.rejected(
                                            line.number(),
                                            line.facts().name(),
                                            List.of("前の行と同じ番号（%s）です。".formatted(line.key())));
                    });
        return changes;
    }
}
