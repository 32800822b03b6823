package org.norishiro.directory.model;

/**
 * What an agency is, as the municipality keeps it; its profile is its own.
 *
 * @param name as staff call it; no two agencies of a municipality have the same
 * @param kind what sort of agency it is, in the words of the field (「地域包括支援センター」)
 * @param field the field of welfare it belongs to (「高齢」「障害」…), or empty
 */
public record AgencyFacts(String name, String kana, String kind, Standing standing, String field) {}
