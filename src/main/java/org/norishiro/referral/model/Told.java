package org.norishiro.referral.model;

import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;

/** Whose facts of which kind a referral tells (だれのどの情報か): on consent, each of them has to have agreed to it, for the agency asked. */
public record Told(PersonId whom, FieldClass kind) {}
