package org.norishiro.linking.model;

import org.jspecify.annotations.Nullable;

/** Whom one would miss (足りない人): a trouble that nobody of those who are there answers for. */
public sealed interface Gap {
    /** @param ask the likeliest to be asked; null: no agency of the register is there for it */
    record Nobody(Need need, @Nullable Suggestion ask) implements Gap {}

    /** どこにも頼んでいない人: somebody with troubles of their own, none of which anybody answers for. */
    record Unseen(String whom) implements Gap {}
}
