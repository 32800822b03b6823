/** What staff can do with a case, and what they can look at. */
@NullMarked
package org.norishiro.casework.usecase;

import org.jspecify.annotations.NullMarked;
