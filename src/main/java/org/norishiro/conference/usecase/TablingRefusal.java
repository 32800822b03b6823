package org.norishiro.conference.usecase;

import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.LegalBasis;

/** Why a case cannot stand on that agenda like that. */
public sealed interface TablingRefusal {
    /** The sitting is not there, is past, or has been called off. */
    record NoSuchSitting() implements TablingRefusal {}

    record TabledAlready() implements TablingRefusal {}

    /** The body does not rest on this basis. */
    record BasisOfAnotherBody() implements TablingRefusal {}

    /** A name stands in the title. */
    record NameInTitle(String name) implements TablingRefusal {}

    record GroundLacks(Ground.Lack lack, LegalBasis basis) implements TablingRefusal {}
}
