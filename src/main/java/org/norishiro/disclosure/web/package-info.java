@NullMarked
package org.norishiro.disclosure.web;

import org.jspecify.annotations.NullMarked;
