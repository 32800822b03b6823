package org.norishiro.household.model;

import java.time.LocalDateTime;

/** Who changed a record last, and when: said to whoever was second. */
public record LastChange(String by, LocalDateTime at) {}
