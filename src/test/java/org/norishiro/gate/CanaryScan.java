package org.norishiro.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** Looks for words of the canary town in whatever the program gives out. */
final class CanaryScan {
    private static final Pattern WORD = Pattern.compile("zq[0-9a-f]{12}");
    /** What may stand in the middle of a word on a page: the marks of a search, places to break a line. */
    private static final Pattern TAG = Pattern.compile("</?(mark|wbr|b|em|strong|span)\\b[^>]*>");

    private CanaryScan() {}

    static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In its content, whatever kind it is, and in everything that goes before it. */
    static Set<String> words(MockHttpServletResponse response) {
        var content = response.getContentAsByteArray();
        var text = new String(content, StandardCharsets.UTF_8);
        var found = words(text);
        found.addAll(words(TAG.matcher(text).replaceAll("")));
        response.getHeaderNames().forEach(name -> found.addAll(words(name + response.getHeaders(name))));
        Arrays.stream(response.getCookies())
                .forEach(cookie -> found.addAll(words(cookie.getName() + cookie.getValue())));
        if (text.startsWith("%PDF")) found.addAll(words(read(content)));
        if (text.startsWith("PK")) found.addAll(words(unpacked(content)));
        return found;
    }

    /** What a spreadsheet is made of, all of it; by its list of contents, as programs that open spreadsheets read it. */
    private static String unpacked(byte[] content) {
        try {
            var kept = Files.createTempFile(Path.of("target"), "canary", ".zip");
            try (var zip = new ZipFile(Files.write(kept, content).toFile())) {
                var all = new StringBuilder();
                for (var entry : Collections.list(zip.entries()))
                    all.append(entry.getName())
                            .append(' ')
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                return all.toString();
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
