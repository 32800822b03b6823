package org.norishiro.identity;

/** Who acts now, and in which of their posts (併任 makes several). */
public record Acting(
        MunicipalityId municipality,
        StaffId staff,
        PostId post,
        AgencyId agency,
        Role role,
        String staffName,
        String postTitle,
        String agencyName) {}
