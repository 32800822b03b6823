/** What was taken away, asked for at the very moment by everybody who saw it: nothing that begins afterwards shows it. */
@NullMarked
package org.norishiro.gate.withdrawal;

import org.jspecify.annotations.NullMarked;
