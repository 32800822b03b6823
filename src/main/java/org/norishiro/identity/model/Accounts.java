package org.norishiro.identity.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.Acting;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.StaffId;

/** Accounts as sign-in needs them. Password hashes leave the database only for the one login asked about. */
public interface Accounts {
    record Account(MunicipalityId municipality, StaffId staff, String passwordHash) {}

    record DemoPerson(String login, String name, String title, String agency, String role, String goodFor) {}

    Optional<Account> find(String login);

    /** Counts over {@link SignInThrottle#WINDOW}, by the database's own clock. */
    SignInThrottle throttle(String login, String device, String address);

    void note(String login, String device, String address, boolean succeeded);

    /** The posts that hold today of the person who is signing in, the main post first. */
    List<Acting> postsOf(StaffId staff);

    /** Whether whoever acts still may, as the database sees it now. */
    Standing standing();

    /**
     * @param passwordGiven somebody else gave the password; it is to be replaced first
     * @param passwordSince when the password was set; null where none is kept here
     * @param state the state of the database in which all this holds, as the database names it
     * @param at when, by the clock of the database
     */
    record Standing(
            boolean postHolds,
            boolean passwordGiven,
            @Nullable Instant passwordSince,
            String state,
            Instant at) {}

    /** The municipality of whoever acts. */
    String municipalityName();

    List<DemoPerson> demoPeople();

    boolean isDemo();
}
