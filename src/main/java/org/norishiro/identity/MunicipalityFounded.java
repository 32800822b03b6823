package org.norishiro.identity;

/**
 * A municipality has begun, with one administrator and nothing else. Who brings standard data into it does so now, in the
 * administrator's name ({@link ActAs}); must do no harm when told twice.
 */
public record MunicipalityFounded(Acting administrator) {}
