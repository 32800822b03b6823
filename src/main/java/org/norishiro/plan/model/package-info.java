/** The rules of a support plan (支援プラン): goals in the person's words, roles that each agency answers for itself, monitoring, evaluation. */
@NullMarked
package org.norishiro.plan.model;

import org.jspecify.annotations.NullMarked;
