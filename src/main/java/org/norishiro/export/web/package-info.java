/** The pages about files. */
@NullMarked
package org.norishiro.export.web;

import org.jspecify.annotations.NullMarked;
