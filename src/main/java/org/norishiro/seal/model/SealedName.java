package org.norishiro.seal.model;

/**
 * What is sealed, or is to be, as it is spoken of.
 *
 * @param number of the case; blank: a person
 */
public record SealedName(Sealed about, String name, String number) {}
