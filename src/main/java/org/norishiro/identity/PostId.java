package org.norishiro.identity;

import java.util.UUID;

/** Names one post (所属・職務): a person at an agency in a role, from a day until a day. */
public record PostId(UUID value) {
    public static PostId next() {
        return new PostId(UUID.randomUUID());
    }

    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
