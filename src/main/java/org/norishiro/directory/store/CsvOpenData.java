package org.norishiro.directory.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.norishiro.directory.model.FileFlaw;
import org.norishiro.directory.model.OpenDataFile;
import org.norishiro.directory.model.OpenDataFile.Line;
import org.norishiro.directory.model.OpenDataFile.Reading;
import org.norishiro.directory.model.OpenDataReader;
import org.springframework.stereotype.Component;

/** CSV in UTF-8 with or without a mark, and in Shift_JIS as Windows writes it (CP932); lines end as they like. And HSDS 3.0. */
@Component
class CsvOpenData implements OpenDataReader {
    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private final HsdsOpenData hsds;

    CsvOpenData(HsdsOpenData hsds) {
        this.hsds = hsds;
    }

    @Override
    public Reading read(byte[] content) {
        if (content.length == 0) return new Reading.Flawed(FileFlaw.EMPTY);
        if (HsdsOpenData.is(content))
            return hsds.lines(content).map(this::read).orElseGet(() -> new Reading.Flawed(FileFlaw.NO_SERVICES));
        return decoded(content).map(this::read).orElseGet(() -> new Reading.Flawed(FileFlaw.UNKNOWN_LETTERS));
    }

    @Override
    public Reading read(String text) {
        var plain = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(plain)) {
            // one line more than may be, by which it is noticed that there are too many
            var records = csv.stream().limit(OpenDataFile.MOST_LINES + 2L).toList();
            return records.isEmpty()
                    ? new Reading.Flawed(FileFlaw.NO_LINES)
                    : OpenDataFile.of(plain, cells(records.getFirst()), lines(records));
        } catch (CsvParseException | IOException broken) {
            return new Reading.Flawed(FileFlaw.NO_CSV);
        }
    }

    private static List<Line> lines(List<CsvRecord> records) {
        return records.stream()
                .skip(1)
                .map(each -> new Line(Math.toIntExact(each.getStartingLineNumber()), cells(each)))
                .toList();
    }

    private static List<String> cells(CsvRecord each) {
        return each.getFields().stream().map(String::strip).toList();
    }

    /** Strictly: what does not fit the one is tried as the other, and never replaced by a question mark. */
    private static Optional<String> decoded(byte[] content) {
        return decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, WINDOWS));
    }

    private static Optional<String> decoded(byte[] content, Charset letters) {
        try {
            var text = letters.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
