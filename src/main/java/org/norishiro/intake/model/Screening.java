package org.norishiro.intake.model;

import java.time.LocalDateTime;
import org.norishiro.identity.PostId;
import org.norishiro.intake.Screened;

/**
 * What came of screening, by whom and when.
 *
 * @param reason in words; may be blank unless it ends there
 */
public record Screening(Screened outcome, String reason, PostId by, LocalDateTime at) {}
