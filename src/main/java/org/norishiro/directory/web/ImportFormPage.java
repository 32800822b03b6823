package org.norishiro.directory.web;

import org.norishiro.shell.Entered;

/** Everything {@code directory/import-form.jte} needs. */
public record ImportFormPage(Entered entered) {}
