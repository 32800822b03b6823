package org.norishiro.gate.oracle;

/** What lets somebody see a person or a case otherwise, or makes them somebody who is told more than others. */
enum Allow {
    /** システム管理者, in another post. */
    ADMINISTRATOR(false),
    /** 緊急閲覧. */
    BREAK_GLASS(true),
    /** 調整担当・主担当, by delegation of whoever has the case. */
    ANSWERS(true),
    /** A seat in the team, and everything decided to be shown. */
    TEAM(true),
    REFERRAL(true),
    /** Invited to an item of a sitting. */
    INVITED(true),
    /** Secretariat or chair of the sitting. */
    DESK(true),
    /** 個人情報保護の管理者, in another post. */
    PRIVACY_OFFICER(false),
    SEAL_READER(false),
    /** Named to know a protected address. */
    ADDRESS_KNOWER(false);

    /** Whether it shows something by itself; the others only to those who reach it. */
    final boolean shows;

    Allow(boolean shows) {
        this.shows = shows;
    }
}
