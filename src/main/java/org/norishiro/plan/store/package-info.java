/** The tables of support plans. */
@NullMarked
package org.norishiro.plan.store;

import org.jspecify.annotations.NullMarked;
