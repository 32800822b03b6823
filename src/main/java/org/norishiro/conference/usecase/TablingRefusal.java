package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.LegalBasis;

/** Why a case cannot stand on that agenda like that. */
public sealed interface TablingRefusal {
    /** The sitting is not there, is past, or has been called off. */
    record NoSuchSitting() implements TablingRefusal {}

    /** Of the office that keeps the sitting nobody may see the case. */
    record NotForThisOffice() implements TablingRefusal {}

    /** @param place in the order they were named: there is no such agency, or it is kept out */
    record NotToBeAsked(int place) implements TablingRefusal {}

    record TabledAlready() implements TablingRefusal {}

    /** The body does not rest on this basis. */
    record BasisOfAnotherBody() implements TablingRefusal {}

    /** A name stands in the title. */
    record NameInTitle(String name) implements TablingRefusal {}

    record GroundLacks(Ground.Lack lack, LegalBasis basis) implements TablingRefusal {}

    /** @param what who would hear what of whom that was not agreed to (「北部包括に、架空 ハナの健康・障害」) */
    record ConsentLacks(List<String> what) implements TablingRefusal {}
}
