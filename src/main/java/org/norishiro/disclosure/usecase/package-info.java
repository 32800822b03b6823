@NullMarked
package org.norishiro.disclosure.usecase;

import org.jspecify.annotations.NullMarked;
