/** The offer of a case and what became of it. */
@NullMarked
package org.norishiro.transfer.model;

import org.jspecify.annotations.NullMarked;
