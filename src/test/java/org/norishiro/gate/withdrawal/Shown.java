package org.norishiro.gate.withdrawal;

import java.util.UUID;

/**
 * What is to be taken away: a case with one person in it, a note on their health, a signed paper, an address.
 *
 * @param word stands in the note and in the address, and nowhere else
 */
record Shown(UUID person, UUID household, UUID matter, UUID note, UUID consent, UUID scan, String word) {}
