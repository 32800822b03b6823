package org.norishiro.export.web;

/**
 * What {@code export/too-late.jte} shows: there is nothing left to decide.
 *
 * @param words why not, as typed
 */
public record TooLatePage(String notice, String words) {}
