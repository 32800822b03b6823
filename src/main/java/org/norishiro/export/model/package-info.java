/** What a file holds, and how far it is. */
@NullMarked
package org.norishiro.export.model;

import org.jspecify.annotations.NullMarked;
