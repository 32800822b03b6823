package org.norishiro.emergency.model;

/** Recognises that the database refused to have something changed by whoever reaches it by 緊急閲覧 alone. */
public interface ReadingOnly {
    boolean isWhy(Throwable failure);
}
