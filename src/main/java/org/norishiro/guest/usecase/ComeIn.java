package org.norishiro.guest.usecase;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming in by a link, with the code and one's name. What is then done has that name. */
@Component
public class ComeIn {
    private final Door door;

    ComeIn(Door door) {
        this.door = door;
    }

    public record Command(Secret secret, OneTimeCode code, String name) {}

    public sealed interface Outcome {
        record Came(UUID guest) implements Outcome {}

        /** @param leftTries how many more times this code may be tried; 0: a new one is needed */
        record WrongCode(int leftTries) implements Outcome {}
    }

    @Transactional
    public Outcome come(Command command) {
        var tried = door.tryCode(command.secret(), command.code(), command.name());
        return tried.guest() == null ? new Outcome.WrongCode(tried.leftTries()) : new Outcome.Came(tried.guest());
    }
}
