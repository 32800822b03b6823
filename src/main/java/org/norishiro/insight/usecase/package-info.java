/** Looking at the figures. */
@NullMarked
package org.norishiro.insight.usecase;

import org.jspecify.annotations.NullMarked;
