package org.norishiro.identity.web;

import java.util.List;
import org.norishiro.identity.model.Accounts.DemoPerson;
import org.norishiro.shell.Entered;

/** Everything {@code identity/sign-in.jte} shows. */
public record SignInPage(Entered entered, boolean demo, List<DemoPerson> people) {}
