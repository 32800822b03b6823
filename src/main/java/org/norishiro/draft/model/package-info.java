/** What a draft and a receipt are. */
@NullMarked
package org.norishiro.draft.model;

import org.jspecify.annotations.NullMarked;
