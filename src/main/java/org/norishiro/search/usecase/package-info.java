/** Keeping somebody out, and letting them in again. */
@NullMarked
package org.norishiro.search.usecase;

import org.jspecify.annotations.NullMarked;
