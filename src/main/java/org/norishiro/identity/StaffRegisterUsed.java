package org.norishiro.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody looked into the register of staff, changed it or was refused a change. Told in the same transaction, so that the
 * trail keeps it.
 *
 * @param act what was done, without a name or a word that was typed
 * @param staff null: the list
 */
public record StaffRegisterUsed(
        How how, String act, @Nullable StaffId staff) {
    public enum How {
        VIEWED,
        ACTED,
        REFUSED
    }

    public static StaffRegisterUsed viewed(@Nullable StaffId staff) {
        return new StaffRegisterUsed(How.VIEWED, "view", staff);
    }

    public static StaffRegisterUsed acted(String act, StaffId staff) {
        return new StaffRegisterUsed(How.ACTED, act, staff);
    }

    public static StaffRegisterUsed refused(String act, @Nullable StaffId staff) {
        return new StaffRegisterUsed(How.REFUSED, act, staff);
    }
}
