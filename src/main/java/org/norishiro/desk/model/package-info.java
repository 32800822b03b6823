/** Which list a thing stands on, and in what order. */
@NullMarked
package org.norishiro.desk.model;

import org.jspecify.annotations.NullMarked;
