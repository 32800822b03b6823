/** Autosave, the receipt around every form, and forms that arrive after the time limit. */
@NullMarked
package org.norishiro.draft.web;

import org.jspecify.annotations.NullMarked;
