/** The pages about sealed cases. */
@NullMarked
package org.norishiro.seal.web;

import org.jspecify.annotations.NullMarked;
