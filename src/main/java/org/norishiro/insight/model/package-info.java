/** What is counted, and how little of it may be told. */
@NullMarked
package org.norishiro.insight.model;

import org.jspecify.annotations.NullMarked;
