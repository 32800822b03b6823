/** What staff can do around a conference. */
@NullMarked
package org.norishiro.conference.usecase;

import org.jspecify.annotations.NullMarked;
