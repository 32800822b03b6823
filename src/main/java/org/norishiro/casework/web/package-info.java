/** The screens of casework. */
@NullMarked
package org.norishiro.casework.web;

import org.jspecify.annotations.NullMarked;
