/** Opening a case in an emergency, ending it, and looking at it afterwards. */
@NullMarked
package org.norishiro.emergency.usecase;

import org.jspecify.annotations.NullMarked;
