/** What an exclusion is, and who may lift it. */
@NullMarked
package org.norishiro.search.model;

import org.jspecify.annotations.NullMarked;
