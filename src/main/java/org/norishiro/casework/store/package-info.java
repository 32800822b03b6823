/** The tables of casework. */
@NullMarked
package org.norishiro.casework.store;

import org.jspecify.annotations.NullMarked;
