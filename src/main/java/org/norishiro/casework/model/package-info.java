/** The rules of a case (支援ケース): who holds what comes next, who is in the team, what is a trouble and what was written down. */
@NullMarked
package org.norishiro.casework.model;

import org.jspecify.annotations.NullMarked;
