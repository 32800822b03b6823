/** Looking at one's desk. */
@NullMarked
package org.norishiro.desk.usecase;

import org.jspecify.annotations.NullMarked;
