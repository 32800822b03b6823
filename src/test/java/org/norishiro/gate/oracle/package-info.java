/** The rules of who sees what, told once more and naively, to be compared with what the program answers. */
@NullMarked
package org.norishiro.gate.oracle;

import org.jspecify.annotations.NullMarked;
