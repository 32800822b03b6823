/** The pages about who is kept out of a person's records. */
@NullMarked
package org.norishiro.search.web;

import org.jspecify.annotations.NullMarked;
