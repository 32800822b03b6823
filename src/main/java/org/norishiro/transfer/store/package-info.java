/** Transfers in PostgreSQL. */
@NullMarked
package org.norishiro.transfer.store;

import org.jspecify.annotations.NullMarked;
