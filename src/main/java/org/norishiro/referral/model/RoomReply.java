package org.norishiro.referral.model;

import org.norishiro.directory.Room;

/**
 * How much room an agency has for what it was asked (空きの返事).
 *
 * @param words from when, on what condition; may be blank
 */
public record RoomReply(Room room, String words) {}
