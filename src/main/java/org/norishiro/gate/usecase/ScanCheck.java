package org.norishiro.gate.usecase;

import java.util.Arrays;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.ScanKind;
import org.norishiro.gate.Scans;
import org.norishiro.shell.Uploads;
import org.springframework.stereotype.Component;

@Component
class ScanCheck implements Scans {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Override
    public Checked check(byte[] file) {
        if (file.length == 0) return new Checked.Flawed(ScanFlaw.EMPTY);
        if (file.length > Uploads.MOST) return new Checked.Flawed(ScanFlaw.TOO_LARGE);
        if (begins(file, PDF)) return PdfCheck.check(file);
        if (begins(file, JPEG)) return small(PictureCheck.check(file, ScanKind.JPEG));
        if (begins(file, PNG)) return small(PictureCheck.check(file, ScanKind.PNG));
        return new Checked.Flawed(ScanFlaw.UNKNOWN_KIND);
    }

    /** Written anew, a picture may have grown. */
    private static Checked small(Checked checked) {
        return checked instanceof Checked.Clean(var kind, var content) && content.length > Uploads.MOST
                ? new Checked.Flawed(ScanFlaw.TOO_LARGE)
                : checked;
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
