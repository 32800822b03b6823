/** The tables of drafts and receipts. */
@NullMarked
package org.norishiro.draft.store;

import org.jspecify.annotations.NullMarked;
