package org.norishiro.gate;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.norishiro.World;
import org.norishiro.database.Machinery;
import org.norishiro.gate.CanaryBook.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records what the book says, each in the name of who records it, and remembers which word stands where. */
final class CanaryTown {
    private static final Pattern PLACE = Pattern.compile("\\{(#?[a-z_]+(?: [a-z_-]+){0,2})}");

    private final World world;
    private final JdbcClient sql;
    private final Machinery machinery;
    private final UUID salt = UUID.randomUUID();
    final Map<String, Canary> canaries = new LinkedHashMap<>();
    final Map<String, UUID> ids = new LinkedHashMap<>();

    CanaryTown(World world, JdbcClient sql, Machinery machinery) {
        this.world = world;
        this.sql = sql;
        this.machinery = machinery;
    }

    void settle(CanaryBook book) {
        for (var entry : book.entries) {
            for (var column : entry.columns())
                canaries.put(word(entry.table(), entry.row(), column), entry.canary(column));
            if (entry.statement().contains("{pdf}"))
                canaries.put(word(entry.table(), entry.row(), "content"), entry.canary("content"));
            record(entry);
        }
    }

    private void record(Entry entry) {
        var statements = filled(entry).split(";\n");
        if (entry.login().equals("superuser")) {
            machinery.pastTriggers(past -> past.sql(statements[0]).update());
            return;
        }
        world.together(entry.login(), () -> {
            for (var statement : statements) {
                if (statement.startsWith("select")) sql.sql(statement).query().listOfRows();
                else sql.sql(statement).update();
            }
            return true;
        });
    }

    private String filled(Entry entry) {
        return PLACE.matcher(entry.statement()).replaceAll(found -> filling(entry, found));
    }

    private String filling(Entry entry, MatchResult found) {
        var part = found.group(1).split(" ");
        if (part[0].startsWith("#"))
            return part.length == 1
                    ? word(entry.table(), entry.row(), part[0].substring(1))
                    : word(part[0].substring(1), part[1], part[2]);
        return switch (part[0]) {
            case "today" -> "(now() at time zone 'Asia/Tokyo')::date";
            case "municipality" -> quoted(world.person("admin").municipality().value());
            case "agency" -> quoted(world.agency(part[1]).value());
            case "post" -> quoted(world.post(part[1]).value());
            case "staff" -> quoted(world.person(part[1]).staff().value());
            case "bare" -> id(part[1]).toString();
            case "pdf" -> HexFormat.of().formatHex(pdf(word(entry.table(), entry.row(), "content")));
            default -> quoted(id(part[0]));
        };
    }

    private static String quoted(UUID id) {
        return "'" + id + "'::uuid";
    }

    private UUID id(String name) {
        return requireNonNull(ids.computeIfAbsent(name, each -> UUID.nameUUIDFromBytes((salt + each).getBytes())));
    }

    /** Stands nowhere else; letters that neither folding nor escaping changes. */
    String word(String table, String row, String column) {
        var of = UUID.nameUUIDFromBytes((salt + table + " " + row + " " + column).getBytes());
        return "zq" + of.toString().replace("-", "").substring(0, 12);
    }

    /** It stands in what can be read and in what a writer of PDFs notes beside it. */
    private static byte[] pdf(String word) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle(word);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 12);
                text.newLineAtOffset(90, 700);
                text.showText(word);
                text.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
