package org.norishiro.emergency.model;

/**
 * Why a case is opened in an emergency: the code and what is happening, in words. Refuses words that say nothing; the database
 * refuses them too.
 */
public record Reason(EmergencyGround ground, String words) {
    /** Letters, blanks not counted: fewer do not tell who is in danger and how one knows. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 1000;

    public Reason {
        if (!saysEnough(words)) throw new IllegalArgumentException("the words say too little");
    }

    public static boolean saysEnough(String words) {
        return words.codePoints().filter(each -> !Character.isWhitespace(each)).count() >= SHORTEST;
    }
}
