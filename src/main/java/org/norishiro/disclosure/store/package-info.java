@NullMarked
package org.norishiro.disclosure.store;

import org.jspecify.annotations.NullMarked;
