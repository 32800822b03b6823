package org.norishiro.gate.usecase;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How far the tables of a PDF unfold. To look at a PDF at all, the tables of its objects are unpacked, and a few kilobytes can
 * become gigabytes; so they are counted first, without being kept. Pages and pictures stay packed: nobody looks at them here.
 */
final class Unfolding {
    private static final long MOST = 100L * 1024 * 1024;
    private static final int LONGEST_HEADING = 1000;
    private static final int PIECE = 64 * 1024;
    private static final String STREAM = "stream";

    /** A name may be written with escapes (#): such a stream is counted whatever it is. */
    private static final Pattern TABLE = Pattern.compile("/ObjStm|/XRef|#");

    /** Packed twice, it cannot be counted in one go; no scanner does it. */
    private static final Pattern PACKED_TWICE = Pattern.compile("/(Filter|F)\\s*\\[[^\\]]*/[^\\]]*/");

    private Unfolding() {}

    static boolean goesTooFar(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var left = MOST;
        for (var at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
            if (text.startsWith("end", at - 3)) continue;
            var heading = headingBefore(text, at);
            if (!TABLE.matcher(heading).find()) continue;
            if (PACKED_TWICE.matcher(heading).find()) return true;
            left -= unfolded(pdf, begin(text, at + STREAM.length()), left);
            if (left < 0) return true;
        }
        return false;
    }

    private static String headingBefore(String text, int at) {
        var heading = text.substring(Math.max(0, at - LONGEST_HEADING), at);
        return heading.substring(Math.max(0, heading.lastIndexOf("obj")));
    }

    private static int begin(String text, int after) {
        var at = after;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    /** @return how many bytes it becomes; a little more than {@code most} if it would be more than that */
    private static long unfolded(byte[] pdf, int from, long most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            var piece = new byte[PIECE];
            var count = 0L;
            for (var n = inflater.inflate(piece); n > 0 && count <= most; n = inflater.inflate(piece)) count += n;
            return count;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
