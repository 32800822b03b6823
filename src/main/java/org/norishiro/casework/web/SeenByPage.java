package org.norishiro.casework.web;

/**
 * What {@code casework/seen-by.jte} shows.
 *
 * @param seen the page about the case as that agency gets it
 */
public record SeenByPage(String agency, CasePage seen) {}
