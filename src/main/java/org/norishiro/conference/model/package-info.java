/** The rules of conferences: bodies and their bases, sittings, items, what a decision must say. */
@NullMarked
package org.norishiro.conference.model;

import org.jspecify.annotations.NullMarked;
