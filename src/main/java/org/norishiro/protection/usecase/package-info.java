/** Keeping somebody out, and letting them in again. */
@NullMarked
package org.norishiro.protection.usecase;

import org.jspecify.annotations.NullMarked;
