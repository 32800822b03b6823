/** What a person consents to, and what may follow it. */
@NullMarked
package org.norishiro.gate.model;

import org.jspecify.annotations.NullMarked;
