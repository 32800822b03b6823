package org.norishiro.conference.model;

import java.time.LocalDateTime;

/** Who changed a record last, and when. */
public record LastChange(String by, LocalDateTime at) {}
