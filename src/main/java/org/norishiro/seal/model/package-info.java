/** What a seal is, and who may read what is sealed. */
@NullMarked
package org.norishiro.seal.model;

import org.jspecify.annotations.NullMarked;
