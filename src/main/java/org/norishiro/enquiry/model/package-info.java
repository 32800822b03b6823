@NullMarked
package org.norishiro.enquiry.model;

import org.jspecify.annotations.NullMarked;
