/** The tables of conferences. */
@NullMarked
package org.norishiro.conference.store;

import org.jspecify.annotations.NullMarked;
