package org.norishiro.draft;

import java.time.LocalDateTime;

/**
 * 下書き: a form somebody began and has not sent.
 *
 * @param label what kind of form, such as 記録
 * @param excerpt the beginning of what was written, or empty
 * @param continueUrl the form, filled from this draft
 */
public record Draft(DraftKey key, String label, String excerpt, LocalDateTime savedAt, String continueUrl) {}
