/** What staff can do with support plans and their roles. */
@NullMarked
package org.norishiro.plan.usecase;

import org.jspecify.annotations.NullMarked;
