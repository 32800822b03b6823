/** 道のり. The program used as a whole, through a browser, as staff use it. */
@NullMarked
package org.norishiro.journey;

import org.jspecify.annotations.NullMarked;
