/** The table of exclusions. */
@NullMarked
package org.norishiro.search.store;

import org.jspecify.annotations.NullMarked;
