/** The page of figures. */
@NullMarked
package org.norishiro.insight.web;

import org.jspecify.annotations.NullMarked;
