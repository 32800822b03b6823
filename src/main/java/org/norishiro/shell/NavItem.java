package org.norishiro.shell;

/** One entry of the main menu; a count of 0 shows no bubble. */
public record NavItem(String key, String label, String href, int count) {}
