/** Wishes and mails in PostgreSQL. */
@NullMarked
package org.norishiro.notice.store;

import org.jspecify.annotations.NullMarked;
