package org.norishiro.notice.model;

import org.norishiro.mail.MailAddress;

/**
 * What somebody wants to be told by mail (お知らせメール).
 *
 * @param digest how much waits, once on each business day
 * @param hour from which hour of the day, 6 to 20
 * @param urgent at once, when an urgent referral of theirs was not opened in its hours
 */
public record NoticeWish(MailAddress to, boolean digest, int hour, boolean urgent) {
    public static final int EARLIEST = 6;
    public static final int LATEST = 20;

    public NoticeWish {
        if (hour < EARLIEST || hour > LATEST)
            throw new IllegalArgumentException("nobody is told at this hour: " + hour);
    }
}
