package org.norishiro.gate.usecase;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Papers as scanners, telephones and worse make them. */
public final class ScanFiles {
    /** What a writer of pictures might leave in them. */
    public static final String HIDDEN = "GPS 35.0 135.0";

    private ScanFiles() {}

    @FunctionalInterface
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] pdf() {
        return pdf(document -> {});
    }

    public static byte[] lockedPdf() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    /** It opens without a password, and still is encrypted. */
    public static byte[] restrictedPdf() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    public static byte[] pdfWithScript() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));
    }

    public static byte[] pdfWithFile() {
        return pdf(document -> {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), new COSArray());
        });
    }

    /** A table of objects that is a few hundred kilobytes here and 200 megabytes there. */
    public static byte[] pdfThatUnfolds(String filters) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++) deflater.write(nothing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter " + filters + " /Length "
                        + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed.toByteArray());
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var draw = picture.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, 40, 20);
        draw.setColor(Color.BLACK);
        draw.fillRect(0, 0, 20, 20);
        draw.dispose();
        return picture;
    }

    private static byte[] written(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture(), format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** 40 wide and 20 high, black on the left. */
    public static byte[] jpeg() {
        return written("jpeg");
    }

    public static byte[] png() {
        return written("png");
    }

    /** Held upright, so that the picture lies on its side and says so; and says where it was taken. */
    public static byte[] jpegFromTelephone(int orientation) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + HIDDEN.length());
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(HIDDEN.getBytes(StandardCharsets.US_ASCII));
        var jpeg = jpeg();
        var out = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2)).put(exif.array());
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A few bytes that claim to be 10,000 by 10,000. */
    public static byte[] pngThatUnfolds() {
        var png = png();
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 10_000).putInt(20, 10_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    public static byte[] broken(byte[] file) {
        var half = new byte[file.length / 2];
        System.arraycopy(file, 0, half, 0, half.length);
        return half;
    }

    public static byte[] text() {
        return "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    }
}
