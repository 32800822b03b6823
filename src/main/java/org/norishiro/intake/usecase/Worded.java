package org.norishiro.intake.usecase;

import java.util.List;

/** Codes and ids of a consultation in words. */
public record Worded(
        String channel, String speaker, String speakerAgency, List<String> issues, String receivedBy, String holder) {}
