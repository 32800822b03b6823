/** The screens of 今日. */
@NullMarked
package org.norishiro.desk.web;

import org.jspecify.annotations.NullMarked;
