package org.norishiro.disclosure.usecase;

import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.NamelessSheet;
import org.norishiro.identity.AgencyId;

/** A case to be shown without names, as it was written. */
public record NamelessWish(CaseId about, List<AgencyId> to, NamelessSheet.Text text, NamelessSheet.Terms terms) {}
