package org.norishiro.intake.model;

import java.time.LocalDateTime;

/** Who changed a consultation last, and when: said to whoever was second. */
public record LastChange(String by, LocalDateTime at) {}
