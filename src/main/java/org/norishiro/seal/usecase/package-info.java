/** Sealing a case, naming readers, opening it again. */
@NullMarked
package org.norishiro.seal.usecase;

import org.jspecify.annotations.NullMarked;
