package org.norishiro.shell;

/**
 * A draft that can be continued: 「10:02の下書きがあります［続きから書く］［捨てる］」.
 *
 * @param savedAt as it is shown: 10:02, 昨日 10:02, 11月8日 10:02
 * @param continueUrl the form, filled from the draft
 */
public record DraftOffer(String key, String savedAt, String continueUrl) {}
