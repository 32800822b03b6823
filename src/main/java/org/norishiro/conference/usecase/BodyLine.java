package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.model.LegalBasis;

/** A body with its secretariat by name and its bases as the law stands today. */
public record BodyLine(ConferenceBody body, String secretariat, List<LegalBasis> bases) {}
