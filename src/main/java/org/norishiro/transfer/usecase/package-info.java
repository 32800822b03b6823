/** One class per thing somebody does with a transfer. */
@NullMarked
package org.norishiro.transfer.usecase;

import org.jspecify.annotations.NullMarked;
