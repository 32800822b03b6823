package org.norishiro.household.model;

import java.text.Normalizer;

/** ふりがな as it is kept: hiragana of full width. For looking, the database folds it further. */
final class Kana {
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private Kana() {}

    static String hiragana(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .codePoints()
                .map(Kana::toHiragana)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int toHiragana(int codePoint) {
        return codePoint >= 'ァ' && codePoint <= 'ヶ' ? codePoint - TO_HIRAGANA : codePoint;
    }
}
