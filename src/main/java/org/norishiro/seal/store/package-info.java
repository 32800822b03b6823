/** Seals in the database. */
@NullMarked
package org.norishiro.seal.store;

import org.jspecify.annotations.NullMarked;
