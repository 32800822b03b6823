/** The tables of consents, their recipients and scans. */
@NullMarked
package org.norishiro.gate.store;

import org.jspecify.annotations.NullMarked;
