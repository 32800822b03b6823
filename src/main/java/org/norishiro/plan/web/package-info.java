/** The screens of support plans and roles. */
@NullMarked
package org.norishiro.plan.web;

import org.jspecify.annotations.NullMarked;
