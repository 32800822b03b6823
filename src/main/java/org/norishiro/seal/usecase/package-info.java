/** Sealing a case or a person, naming readers, opening it again. */
@NullMarked
package org.norishiro.seal.usecase;

import org.jspecify.annotations.NullMarked;
