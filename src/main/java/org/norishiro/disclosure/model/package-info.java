@NullMarked
package org.norishiro.disclosure.model;

import org.jspecify.annotations.NullMarked;
