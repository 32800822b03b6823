/** The screens of 引き継ぎ. */
@NullMarked
package org.norishiro.transfer.web;

import org.jspecify.annotations.NullMarked;
