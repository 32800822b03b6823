/** The doors of the frame: what every request passes, error pages, templates. */
@NullMarked
package org.norishiro.shell.web;

import org.jspecify.annotations.NullMarked;
