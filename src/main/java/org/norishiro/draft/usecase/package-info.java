/** Keeping, offering and continuing drafts; taking each form once. */
@NullMarked
package org.norishiro.draft.usecase;

import org.jspecify.annotations.NullMarked;
