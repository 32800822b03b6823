package org.norishiro.directory;

import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyProfile.Access;
import org.norishiro.directory.model.AgencyProfile.Work;

/** Entries of agencies that say nothing but what a test is about. */
final class Entries {
    private Entries() {}

    static AgencyProfile saying(String does) {
        return saying(does, "");
    }

    static AgencyProfile saying(String does, String hours) {
        return new AgencyProfile(
                new Work(does, "", "", "", "", "", ""), new Access("電話", "0000-00-0000", hours, "", "", ""));
    }
}
