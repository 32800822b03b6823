@NullMarked
package org.norishiro.enquiry.store;

import org.jspecify.annotations.NullMarked;
