package org.norishiro.guest.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.guest.Guest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody who came in may still be here: asked at each request. */
@Component
public class WhoIsIn {
    private final Door door;

    WhoIsIn(Door door) {
        this.door = door;
    }

    @Transactional
    public Optional<Guest> ask(UUID guest) {
        return door.now(guest);
    }
}
