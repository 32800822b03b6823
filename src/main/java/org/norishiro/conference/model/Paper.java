package org.norishiro.conference.model;

import java.util.List;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.ShownItem;

/**
 * What the invited are shown of a case (資料), and whose facts of which kind that tells them; on consent each of these has to have been agreed to, for
 * every agency that hears it.
 *
 * @param spokenOf whoever consented to being spoken of at all, whatever is shown
 */
public record Paper(List<ShownItem> shown, List<Fact> told, List<Fact> spokenOf) {}
