/** Requests, runs and the bytes in the database; CSV and Excel. */
@NullMarked
package org.norishiro.export.store;

import org.jspecify.annotations.NullMarked;
