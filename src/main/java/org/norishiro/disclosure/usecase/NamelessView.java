package org.norishiro.disclosure.usecase;

import java.time.LocalDate;

/**
 * All that an agency sees of a case without names: the same before it is given and after, drawn by the same template.
 *
 * @param from the agency it comes from, and who gave it
 */
public record NamelessView(String title, String words, String purpose, String from, LocalDate on, LocalDate until) {}
