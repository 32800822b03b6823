package org.norishiro.directory.model;

/** 緯度・経度 in degrees (JGD2011 or WGS 84, which differ by less than a step) within Japan, digit for digit as written. */
public record Coordinates(String latitude, String longitude) {
    private static final int SOUTH = 20;
    private static final int NORTH = 46;
    private static final int WEST = 122;
    private static final int EAST = 154;
    private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,20})?";

    /** What was made of two cells. */
    public sealed interface Reading {
        record At(Coordinates place) implements Reading {}

        /** Both are empty: nobody said where it is. */
        record Unsaid() implements Reading {}

        /** @param why a sentence for whoever keeps the file */
        record Wrong(String why) implements Reading {}
    }

    public static Reading read(String latitude, String longitude) {
        if (latitude.isEmpty() && longitude.isEmpty()) return new Reading.Unsaid();
        if (latitude.isEmpty() || longitude.isEmpty()) return new Reading.Wrong("緯度と経度のどちらかしかありません。位置なしで登録します。");
        if (!latitude.matches(NUMBER) || !longitude.matches(NUMBER))
            return new Reading.Wrong("緯度・経度が数字ではありません。位置なしで登録します。");
        var at = new Coordinates(latitude, longitude);
        if (at.inJapan()) return new Reading.At(at);
        return new Coordinates(longitude, latitude).inJapan()
                ? new Reading.Wrong("緯度と経度が逆のようです。位置なしで登録します。")
                : new Reading.Wrong("緯度・経度が日本の外です。位置なしで登録します。");
    }

    /** As one writes and keeps them: latitude, a comma, longitude. */
    public String text() {
        return latitude + ", " + longitude;
    }

    /** Two numbers with a comma or a space between them; anything else is wrong. */
    public static Reading readTogether(String text) {
        var parts = text.strip().split("\\s*[,、，]\\s*|\\s+");
        return parts.length == 2
                ? read(parts[0], parts[1])
                : text.isBlank()
                        ? new Reading.Unsaid()
                        : new Reading.Wrong("緯度と経度を「34.3428, 134.0466」のように続けて入力してください。");
    }

    private boolean inJapan() {
        return within(latitude, SOUTH, NORTH) && within(longitude, WEST, EAST);
    }

    private static boolean within(String degrees, int least, int most) {
        var value = Double.parseDouble(degrees);
        return value >= least && value <= most;
    }
}
