/** The one function of the database that counts. */
@NullMarked
package org.norishiro.insight.store;

import org.jspecify.annotations.NullMarked;
