@NullMarked
package org.norishiro.enquiry.usecase;

import org.jspecify.annotations.NullMarked;
