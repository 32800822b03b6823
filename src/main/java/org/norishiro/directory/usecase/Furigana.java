package org.norishiro.directory.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** ふりがな: how Japanese text is read, for those who find characters hard. A reading is a machine's guess, and can be wrong. */
public interface Furigana {
    /** @param reading in hiragana; null where the text needs none */
    record Run(String text, @Nullable String reading) {}

    /** The runs of a text, which together are the text. */
    List<Run> of(String text);
}
