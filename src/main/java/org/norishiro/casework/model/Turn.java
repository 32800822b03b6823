package org.norishiro.casework.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.casework.Phase;
import org.norishiro.identity.PostId;

/**
 * A turn a case took (節目): what it says of itself now replaces what it said before, so that it changed is kept beside it, for
 * whoever takes over.
 *
 * @param words what changed, as the timeline tells it
 * @param from who held it, {@code to} who holds it: only for {@link Kind#HANDED_OVER}
 */
public record Turn(
        Kind kind,
        String words,
        @Nullable PostId from,
        @Nullable PostId to) {
    public enum Kind {
        PHASE("段階が進んだ"),
        HANDED_OVER("担当が代わった"),
        SUSPENDED("中断にした"),
        RESUMED("支援を再開した"),
        FOLLOWED_UP("終結にした（見守りあり）"),
        CLOSED("終結にした"),
        ISSUE_ADDED("課題を加えた"),
        ISSUE_CHANGED("課題が変わった"),
        ISSUES_ARRANGED("課題の優先順位が変わった");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** About an issue; else about the case as a whole. */
        public boolean ofIssue() {
            return this == ISSUE_ADDED || this == ISSUE_CHANGED || this == ISSUES_ARRANGED;
        }
    }

    static Turn entered(Phase before, Phase now) {
        return new Turn(Kind.PHASE, before.label() + " → " + now.label(), null, null);
    }

    static Turn handedOver(PostId from, PostId to) {
        return new Turn(Kind.HANDED_OVER, "", from, to);
    }

    /** @param what of what answers somebody else now */
    static Turn handedOver(PostId from, PostId to, String what) {
        return new Turn(Kind.HANDED_OVER, what, from, to);
    }

    static Turn stands(Standing now) {
        return switch (now) {
            case Standing.Open(var next) -> new Turn(Kind.RESUMED, next.words(), null, null);
            case Standing.Suspended(var next) -> new Turn(Kind.SUSPENDED, next.words(), null, null);
            case Standing.FollowedUp(var on, var how, var next) -> new Turn(Kind.FOLLOWED_UP, how, null, null);
            case Standing.Closed(var on, var why) -> new Turn(Kind.CLOSED, why, null, null);
        };
    }

    /** @param order the issues with their places, in words */
    public static Turn arranged(String order) {
        return issue(Kind.ISSUES_ARRANGED, order);
    }

    static Turn issue(Kind kind, String words) {
        return new Turn(kind, words, null, null);
    }
}
