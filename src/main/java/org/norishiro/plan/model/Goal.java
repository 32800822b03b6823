package org.norishiro.plan.model;

/** The goal of one plan, in the person's own words, or the reason why they have not spoken of it yet. Nobody speaks for them. */
public sealed interface Goal {
    record Spoken(String words) implements Goal {
        public Spoken {
            if (words.isBlank()) throw new IllegalArgumentException("a goal that was spoken has words");
        }
    }

    record NotYetSpoken(String reason) implements Goal {
        public NotYetSpoken {
            if (reason.isBlank()) throw new IllegalArgumentException("why there is no goal in the person's words yet");
        }
    }
}
