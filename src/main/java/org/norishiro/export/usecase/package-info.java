/** Asking for a file, making it, letting it go, fetching it. */
@NullMarked
package org.norishiro.export.usecase;

import org.jspecify.annotations.NullMarked;
