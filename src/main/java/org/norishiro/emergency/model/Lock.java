package org.norishiro.emergency.model;

import java.time.LocalDateTime;
import java.util.UUID;

/** 止まっている緊急閲覧: three times within a day, opened or only tried, and nobody has talked about it yet. */
public record Lock(UUID id, String staff, int openings, int tries, LocalDateTime at) {}
