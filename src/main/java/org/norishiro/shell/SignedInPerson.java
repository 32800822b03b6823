package org.norishiro.shell;

import java.util.List;
import java.util.Set;

/**
 * Who sits at this screen, as the frame shows it.
 *
 * @param menu keys of the menu entries this person may use
 * @param posts every post (所属・職務) now held, the current one included
 */
public record SignedInPerson(
        String staffId,
        String name,
        String post,
        String agency,
        String municipality,
        Set<String> menu,
        List<OtherPost> posts) {
    public SignedInPerson {
        menu = Set.copyOf(menu);
        posts = List.copyOf(posts);
    }

    public record OtherPost(String id, String title, String agency, boolean current) {}
}
