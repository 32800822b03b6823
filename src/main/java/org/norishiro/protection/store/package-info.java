/** The table of exclusions. */
@NullMarked
package org.norishiro.protection.store;

import org.jspecify.annotations.NullMarked;
