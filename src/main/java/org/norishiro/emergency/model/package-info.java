/** What an emergency opening is, and by when it is looked at. */
@NullMarked
package org.norishiro.emergency.model;

import org.jspecify.annotations.NullMarked;
