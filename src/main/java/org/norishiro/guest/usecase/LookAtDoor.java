package org.norishiro.guest.usecase;

import java.util.Optional;
import org.norishiro.guest.usecase.Door.Plate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the door of a link (回答リンク): who asks whom, and where a code can be sent. */
@Component
public class LookAtDoor {
    private final Door door;

    LookAtDoor(Door door) {
        this.door = door;
    }

    @Transactional
    public Optional<Plate> look(Secret secret) {
        return door.at(secret);
    }
}
