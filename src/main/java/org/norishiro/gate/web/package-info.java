/** The pages about consents, and what an open page asks the gate. */
@NullMarked
package org.norishiro.gate.web;

import org.jspecify.annotations.NullMarked;
