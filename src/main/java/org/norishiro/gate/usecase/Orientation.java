package org.norishiro.gate.usecase;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the telephone was held, as a JPEG notes it (EXIF 0x0112). The note goes with the rest of EXIF, so the picture itself is
 * turned. Mirrored pictures, which no camera makes of a paper, stay as they are.
 */
enum Orientation {
    UPRIGHT(0),
    UPSIDE_DOWN(2),
    TURNED_LEFT(1),
    TURNED_RIGHT(3);

    private static final int EXIF_SEGMENT = 0xe1;
    private static final int PICTURE_BEGINS = 0xda;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private final int quarters;

    Orientation(int quarters) {
        this.quarters = quarters;
    }

    static Orientation of(byte[] jpeg) {
        try {
            return switch (noted(ByteBuffer.wrap(jpeg))) {
                case 3 -> UPSIDE_DOWN;
                case 6 -> TURNED_LEFT;
                case 8 -> TURNED_RIGHT;
                default -> UPRIGHT;
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException notWritten) {
            return UPRIGHT;
        }
    }

    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) return picture;
        var lying = this != UPSIDE_DOWN;
        var width = lying ? picture.getHeight() : picture.getWidth();
        var height = lying ? picture.getWidth() : picture.getHeight();
        var turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        var turned = new BufferedImage(
                width, height, picture.getType() == 0 ? BufferedImage.TYPE_3BYTE_BGR : picture.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }

    private static int noted(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > 4) {
            var marker = jpeg.getShort() & 0xff;
            var length = jpeg.getShort() & 0xffff;
            if (marker == PICTURE_BEGINS) return 1;
            var next = jpeg.position() + length - 2;
            if (marker == EXIF_SEGMENT && jpeg.getInt() == 0x45786966)
                return inExif(jpeg.position(jpeg.position() + 2).slice());
            jpeg.position(next);
        }
        return 1;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == TAG) return tiff.getShort(entry + 8) & 0xffff;
        }
        return 1;
    }
}
