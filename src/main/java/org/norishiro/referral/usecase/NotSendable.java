package org.norishiro.referral.usecase;

import java.util.List;
import org.norishiro.gate.Grounds;

/** Why a referral may not be sent as it is. */
public sealed interface NotSendable {
    /** The case is out of reach, or there is none. */
    record NoCase() implements NotSendable {}

    /** There is none, or it is kept out of somebody in the case. */
    record UnknownAgency() implements NotSendable {}

    /** The window is not one of this agency, or is no more. */
    record NoSuchWindow() implements NotSendable {}

    record OwnAgency() implements NotSendable {}

    /** A person or issue that is not of this case (any more). */
    record NotOfTheCase() implements NotSendable {}

    /** The basis needs an article or a reason, and none is named. */
    record GroundsLacking(List<Grounds.Lack> lacks) implements NotSendable {}

    /** The basis is consent, and these persons' consent is not on record. */
    record ConsentMissing(List<String> names) implements NotSendable {}
}
