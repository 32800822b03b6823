/** What an exclusion is, and who may lift it. */
@NullMarked
package org.norishiro.protection.model;

import org.jspecify.annotations.NullMarked;
