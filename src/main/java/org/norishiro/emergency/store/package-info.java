/** The tables of emergency openings, reached through functions alone. */
@NullMarked
package org.norishiro.emergency.store;

import org.jspecify.annotations.NullMarked;
