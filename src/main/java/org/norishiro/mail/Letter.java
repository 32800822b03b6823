package org.norishiro.mail;

/** One mail in plain text. It travels in the open and is read by whoever opens the mailbox: nothing about a resident may stand in it. */
public record Letter(MailAddress to, String subject, String text) {}
