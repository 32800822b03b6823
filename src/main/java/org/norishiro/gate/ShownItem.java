package org.norishiro.gate;

/** One item as a recipient is shown it: kept word for word, so that what was disclosed can be proved later. */
public record ShownItem(FieldClass fieldClass, String heading, String body) {}
