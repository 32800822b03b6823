package org.norishiro.directory.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.usecase.ResourceReadings.Card;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One place of help (社会資源), as the file it comes from has it. */
@Component
@Transactional
public class ShowResource {
    private final ResourceReadings resources;
    private final WhoActs whoActs;

    ShowResource(ResourceReadings resources, WhoActs whoActs) {
        this.resources = resources;
        this.whoActs = whoActs;
    }

    /** @param mayAdd whether whoever looks may make an agency of it */
    public record Shown(Card card, boolean mayAdd) {}

    public Optional<Shown> show(UUID id) {
        return resources.find(id).map(card -> new Shown(card, whoActs.now().role() == Role.ADMINISTRATOR));
    }
}
