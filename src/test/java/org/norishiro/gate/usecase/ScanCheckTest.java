package org.norishiro.gate.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.ScanKind;
import org.norishiro.gate.Scans.Checked;
import org.norishiro.shell.Uploads;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanCheckTest {
    private final ScanCheck check = new ScanCheck();

    private void refused(byte[] file, ScanFlaw flaw) {
        assertThat(check.check(file)).isEqualTo(new Checked.Flawed(flaw));
    }

    private Checked.Clean taken(byte[] file) {
        assertThat(check.check(file)).isInstanceOf(Checked.Clean.class);
        return (Checked.Clean) check.check(file);
    }

    private static BufferedImage picture(Checked.Clean clean) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(clean.content())));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean dark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xff) < 0x80;
    }

    @Test
    void what_a_file_is_is_decided_by_what_is_in_it() {
        assertThat(taken(ScanFiles.pdf()).kind()).isEqualTo(ScanKind.PDF);
        assertThat(taken(ScanFiles.jpeg()).kind()).isEqualTo(ScanKind.JPEG);
        assertThat(taken(ScanFiles.png()).kind()).isEqualTo(ScanKind.PNG);
        refused(ScanFiles.text(), ScanFlaw.UNKNOWN_KIND);
    }

    @Test
    void a_pdf_is_kept_as_it_is() {
        var pdf = ScanFiles.pdf();
        assertThat(taken(pdf).content()).isEqualTo(pdf);
    }

    @Test
    void nothing_is_no_file() {
        refused(new byte[0], ScanFlaw.EMPTY);
    }

    @Test
    void twenty_megabytes_are_the_most() {
        refused(Arrays.copyOf(ScanFiles.pdf(), Uploads.MOST + 1), ScanFlaw.TOO_LARGE);
    }

    @Test
    void a_locked_pdf_is_refused() {
        refused(ScanFiles.lockedPdf(), ScanFlaw.ENCRYPTED);
        refused(ScanFiles.restrictedPdf(), ScanFlaw.ENCRYPTED);
    }

    @Test
    void a_pdf_that_does_something_is_refused() {
        refused(ScanFiles.pdfWithScript(), ScanFlaw.ACTIVE);
    }

    @Test
    void a_pdf_with_a_file_in_it_is_refused() {
        refused(ScanFiles.pdfWithFile(), ScanFlaw.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/FlateDecode", "[/FlateDecode /FlateDecode]"})
    void a_pdf_that_unfolds_too_far_is_refused_before_it_is_looked_at(String filters) {
        refused(ScanFiles.pdfThatUnfolds(filters), ScanFlaw.UNFOLDS);
    }

    @Test
    void what_is_broken_is_refused() {
        refused(ScanFiles.broken(ScanFiles.png()), ScanFlaw.UNREADABLE);
        refused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII), ScanFlaw.UNREADABLE);
    }

    @Test
    void a_picture_with_too_many_pixels_is_refused_before_it_is_unfolded() {
        refused(ScanFiles.pngThatUnfolds(), ScanFlaw.TOO_MANY_PIXELS);
    }

    @Test
    void where_a_photo_was_taken_is_taken_out() {
        var photo = ScanFiles.jpegFromTelephone(1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(ScanFiles.HIDDEN, "Exif");
        assertThat(new String(taken(photo).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain(ScanFiles.HIDDEN, "Exif");
    }

    /** The mark is on the left of what the camera saw; turned as the camera says, it is elsewhere. */
    @ParameterizedTest
    @CsvSource({"1, 40, 20, 5, 10", "3, 40, 20, 35, 10", "6, 20, 40, 10, 5", "8, 20, 40, 10, 35"})
    void a_photo_stands_upright_though_the_note_of_it_goes(int orientation, int width, int height, int x, int y) {
        var picture = picture(taken(ScanFiles.jpegFromTelephone(orientation)));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(dark(picture, x, y)).isTrue();
        assertThat(dark(picture, width - 1 - x, height - 1 - y)).isFalse();
    }
}
