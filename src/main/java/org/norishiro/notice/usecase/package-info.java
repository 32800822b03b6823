/** One class per thing somebody, or the clock, does about mails. */
@NullMarked
package org.norishiro.notice.usecase;

import org.jspecify.annotations.NullMarked;
