package org.norishiro.identity.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffId;

/** 職員名簿. Only administrators can change it; the database holds that too. */
public interface StaffRegister {
    Optional<StaffMember> find(StaffId id);

    boolean loginTaken(String login);

    void add(StaffMember joining);

    /** False, having changed nothing: somebody else changed this person in the meantime. */
    boolean save(StaffMember changed);

    /** 個人情報保護の管理者: told of every emergency opening. */
    void namePrivacyOfficer(PostId post, boolean named);

    /** Who changed this person last, and when. */
    Change lastChange(StaffId id);

    record Change(String by, LocalDateTime at, long version) {}

    /** Whether anybody but this person is an administrator after that day without end. */
    boolean anotherAdministersAfter(LocalDate day, StaffId but);

    /** False: not for whoever acts to change. */
    boolean setPassword(StaffId staff, String hash);
}
