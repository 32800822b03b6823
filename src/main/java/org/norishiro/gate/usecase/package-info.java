/** Asking for consent, taking the answer, renewing, withdrawing, and keeping the signed paper. */
@NullMarked
package org.norishiro.gate.usecase;

import org.jspecify.annotations.NullMarked;
