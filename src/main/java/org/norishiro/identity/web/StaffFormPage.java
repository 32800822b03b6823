package org.norishiro.identity.web;

import java.util.List;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Everything {@code identity/staff-new.jte} shows. */
public record StaffFormPage(Entered entered, List<Option> agencies, List<Option> roles) {}
