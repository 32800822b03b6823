package org.norishiro.gate.usecase;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.ScanKind;
import org.norishiro.gate.Scans.Checked;

/** A scanned paper is pages and nothing else: no lock, no script, no file inside, nothing that starts by itself. */
final class PdfCheck {
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "AF", "XFA", "RichMediaContent", "AA", "OpenAction");
    private static final Set<String> ACTIVE_KINDS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "RichMediaExecute", "Rendition");

    private PdfCheck() {}

    static Checked check(byte[] file) {
        if (Unfolding.goesTooFar(file)) return new Checked.Flawed(ScanFlaw.UNFOLDS);
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) return new Checked.Flawed(ScanFlaw.ENCRYPTED);
            if (document.getNumberOfPages() == 0) return new Checked.Flawed(ScanFlaw.UNREADABLE);
            return active(document.getDocument())
                    ? new Checked.Flawed(ScanFlaw.ACTIVE)
                    : new Checked.Clean(ScanKind.PDF, file);
        } catch (InvalidPasswordException locked) {
            return new Checked.Flawed(ScanFlaw.ENCRYPTED);
        } catch (IOException | RuntimeException broken) {
            return new Checked.Flawed(ScanFlaw.UNREADABLE);
        }
    }

    private static boolean active(COSDocument document) {
        for (var key : document.getXrefTable().keySet()) {
            var object = document.getObjectFromPool(key).getObject();
            if (object != null && active(object)) return true;
        }
        return active(document.getTrailer());
    }

    /** What is referred to stands in the table of objects itself. */
    private static boolean active(COSBase object) {
        return switch (object) {
            case COSDictionary dictionary -> activeDictionary(dictionary);
            case COSArray array -> {
                for (var i = 0; i < array.size(); i++) {
                    var each = array.get(i);
                    if (each != null && active(each)) yield true;
                }
                yield false;
            }
            default -> false;
        };
    }

    private static boolean activeDictionary(COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(COSName.S) instanceof COSName kind && ACTIVE_KINDS.contains(kind.getName()))
            return true;
        for (var entry : dictionary.entrySet()) {
            var key = entry.getKey().getName();
            if (key.equals("OpenAction") && harmless(dictionary)) continue;
            if (ACTIVE_KEYS.contains(key)) return true;
            var value = entry.getValue();
            if (value != null && active(value)) return true;
        }
        return false;
    }

    /** Scanners like to say on which page to open: a place, not an action. */
    private static boolean harmless(COSDictionary catalog) {
        return catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSArray;
    }
}
