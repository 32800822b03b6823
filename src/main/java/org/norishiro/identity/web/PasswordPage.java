package org.norishiro.identity.web;

import org.norishiro.shell.Entered;

/**
 * Everything {@code identity/password.jte} shows.
 *
 * @param given the password in use was given by somebody else
 */
public record PasswordPage(Entered entered, boolean given) {}
