package org.norishiro.gate.usecase;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.ScanKind;
import org.norishiro.gate.Scans.Checked;

/**
 * A photo of a paper is drawn anew: where and with which telephone it was taken (EXIF) goes, and whatever was hidden behind the
 * picture. How many pixels it has is read before any of them is, so that a small file cannot fill the memory.
 */
final class PictureCheck {
    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.9f;

    private PictureCheck() {}

    static Checked check(byte[] file, ScanKind kind) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                    .next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    return new Checked.Flawed(ScanFlaw.TOO_MANY_PIXELS);
                return new Checked.Clean(kind, drawnAnew(reader, file, kind));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return new Checked.Flawed(ScanFlaw.UNREADABLE);
        }
    }

    private static byte[] drawnAnew(ImageReader reader, byte[] file, ScanKind kind) throws IOException {
        var picture = reader.read(0);
        return kind == ScanKind.JPEG ? jpeg(Orientation.of(file).upright(picture)) : png(picture);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) throw new IOException("no writer");
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
