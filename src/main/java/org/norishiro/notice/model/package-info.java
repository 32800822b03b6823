/** What somebody wants to be told by mail, and what a mail says. */
@NullMarked
package org.norishiro.notice.model;

import org.jspecify.annotations.NullMarked;
