package org.norishiro.conference.web;

import java.time.LocalDate;
import org.norishiro.conference.usecase.ShowSittings;
import org.norishiro.shell.Listing;

/** What the list of sittings needs. */
public record SittingsPage(ShowSittings.Seen seen, Listing listing, boolean past, LocalDate today) {}
