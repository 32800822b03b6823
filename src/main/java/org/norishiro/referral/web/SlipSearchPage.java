package org.norishiro.referral.web;

import org.norishiro.shell.Entered;

/** Everything {@code referral/slips.jte} needs. */
public record SlipSearchPage(Entered entered) {}
