@NullMarked
package org.norishiro.enquiry.web;

import org.jspecify.annotations.NullMarked;
