/** The screen of お知らせメール, and what sends the mails. */
@NullMarked
package org.norishiro.notice.web;

import org.jspecify.annotations.NullMarked;
