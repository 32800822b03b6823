package org.norishiro.notice;

/** Mails that are due (お知らせメール), one after the other. */
public interface NoticeQueue {
    /** False: none is due, or this municipality sends no mails. */
    boolean sendNext();
}
