package org.norishiro.identity;

/** A person in a post, as others may name them (「佐伯 直（調整担当）」). */
public record PostHolder(
        PostId post, StaffId staff, String staffName, AgencyId agency, String agencyName, String title, Role role) {

    public String named() {
        return staffName + "（" + agencyName + " " + title + "）";
    }
}
