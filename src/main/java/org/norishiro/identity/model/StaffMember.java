package org.norishiro.identity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;

/**
 * 職員: one person, one account, and all their posts past and coming. Posts are ended, never erased: what somebody did in one
 * must stay readable.
 */
public final class StaffMember {
    private final StaffId id;
    private final String login;
    private final String name;
    private final String kana;
    private final @Nullable LocalDate until;
    private final List<Post> posts;
    private final long version;

    private StaffMember(
            StaffId id,
            String login,
            String name,
            String kana,
            @Nullable LocalDate until,
            List<Post> posts,
            long version) {
        this.id = id;
        this.login = login;
        this.name = name;
        this.kana = kana;
        this.until = until;
        this.posts = List.copyOf(posts);
        this.version = version;
    }

    /** Why a post cannot be taken. */
    public enum Clash {
        MAIN_POST_ALREADY,
        SAME_WORK_TWICE,
        ACCOUNT_ENDED
    }

    public static StaffMember joining(StaffId id, String login, String name, String kana, Post first) {
        return new StaffMember(id, login, name, kana, null, List.of(first), 0);
    }

    /** As it was kept. */
    public static StaffMember of(
            StaffId id,
            String login,
            String name,
            String kana,
            @Nullable LocalDate until,
            List<Post> posts,
            long version) {
        return new StaffMember(id, login, name, kana, until, posts, version);
    }

    public Optional<Clash> clashOf(Post another) {
        if (until != null && (another.until() == null || another.until().isAfter(until)))
            return Optional.of(Clash.ACCOUNT_ENDED);
        if (posts.stream().anyMatch(another::isSameWorkAs)) return Optional.of(Clash.SAME_WORK_TWICE);
        var second =
                !another.concurrent() && posts.stream().anyMatch(post -> !post.concurrent() && post.overlaps(another));
        return second ? Optional.of(Clash.MAIN_POST_ALREADY) : Optional.empty();
    }

    public StaffMember taking(Post another) {
        if (clashOf(another).isPresent()) throw new IllegalArgumentException("this post cannot be taken");
        return with(until, Stream.concat(posts.stream(), Stream.of(another)).toList());
    }

    public StaffMember ending(PostId post, LocalDate last) {
        return with(
                until,
                posts.stream()
                        .map(each -> each.id().equals(post) ? each.endingOn(last) : each)
                        .toList());
    }

    /** Leaves for good: posts that run on end with the account; those that would only begin later never do. */
    public StaffMember leaving(LocalDate last) {
        return with(
                last,
                posts.stream()
                        .map(post -> post.endedBefore(last) || post.from().isAfter(last) ? post : post.endingOn(last))
                        .toList());
    }

    private StaffMember with(@Nullable LocalDate until, List<Post> posts) {
        return new StaffMember(id, login, name, kana, until, posts, version);
    }

    public Optional<Post> post(PostId wanted) {
        return posts.stream().filter(post -> post.id().equals(wanted)).findFirst();
    }

    /** Whether this person still is, or will be, an administrator after that day. */
    public boolean administersAfter(LocalDate day) {
        var goesOn = until == null || until.isAfter(day);
        return goesOn
                && posts.stream()
                        .anyMatch(post -> post.role() == Role.ADMINISTRATOR && !post.endedBefore(day.plusDays(1)));
    }

    public StaffId id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public List<Post> posts() {
        return posts;
    }

    public long version() {
        return version;
    }
}
