package org.norishiro.emergency.usecase;

import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether whoever acts could open a case in an emergency now (緊急閲覧を始める). Tells nothing of any case, and leaves no audit row. */
@Component
@Transactional
public class OfferOpening {
    private final EmergencyRegister register;
    private final WhoActs whoActs;

    OfferOpening(EmergencyRegister register, WhoActs whoActs) {
        this.register = register;
        this.whoActs = whoActs;
    }

    public enum Offer {
        OPEN,
        LOCKED,
        /** Partners and chairs see what they were asked or invited to; in an emergency they ask whoever works on the case. */
        NOT_FOR_THIS_ROLE
    }

    public Offer offer() {
        if (!mayOpen(whoActs.now().role())) return Offer.NOT_FOR_THIS_ROLE;
        return register.locked() ? Offer.LOCKED : Offer.OPEN;
    }

    private static boolean mayOpen(Role role) {
        return switch (role) {
            case CONSULTANT, CASEWORKER, SUPERVISOR, COORDINATOR -> true;
            case PARTNER, CHAIR, PLANNER, ADMINISTRATOR, GUEST -> false;
        };
    }
}
