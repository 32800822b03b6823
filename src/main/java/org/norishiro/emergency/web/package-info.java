/** The pages of emergency openings, and what everybody else's pages refuse in one. */
@NullMarked
package org.norishiro.emergency.web;

import org.jspecify.annotations.NullMarked;
