package org.norishiro.shell;

/**
 * A draft that can be continued: 「10:02の下書きがあります［続きから書く］［捨てる］」.
 *
 * @param key by which it is thrown away
 * @param sheet which opened copy of the form it was written on
 * @param savedAt as it is shown: 10:02, 昨日 10:02, 11月8日 10:02
 * @param excerpt the beginning of what was written, or empty
 * @param continueUrl the form, filled from the draft
 */
public record DraftOffer(String key, String sheet, String savedAt, String excerpt, String continueUrl) {}
