@NullMarked
package org.norishiro;

import org.jspecify.annotations.NullMarked;
