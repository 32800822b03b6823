/** The screens of conferences. */
@NullMarked
package org.norishiro.conference.web;

import org.jspecify.annotations.NullMarked;
