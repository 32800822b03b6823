package org.norishiro.directory.usecase;

import java.util.List;
import org.norishiro.directory.model.SocialResource;
import org.norishiro.directory.usecase.ShowMap.Point;
import org.norishiro.shell.Counted;

/** Where resources (社会資源) are. */
public interface PlaceReadings {
    /** Those of a kind that have a place, by name, no more than so many. */
    Counted<Point> ofKind(String kind, int most);

    /** All resources, by list and name. */
    List<SocialResource> all();

    /** The kinds of which at least one has a place. */
    List<String> kinds();
}
