package org.norishiro.emergency.web;

/** A form or paper of a record that is reached by 緊急閲覧 alone was asked for. */
final class OnlyForReadingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
