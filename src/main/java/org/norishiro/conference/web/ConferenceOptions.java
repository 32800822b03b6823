package org.norishiro.conference.web;

import java.util.Arrays;
import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.usecase.SittingLine;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.PostHolder;
import org.norishiro.shell.Option;

/** The choices of the forms of conferences, worded. */
public final class ConferenceOptions {
    private ConferenceOptions() {}

    public static List<Option> conclusions() {
        return Arrays.stream(Conclusion.values())
                .map(each -> Option.of(each.name(), each.label(), each.meaning()))
                .toList();
    }

    public static List<Option> agencies(List<AgencyCard> agencies) {
        return agencies.stream()
                .map(agency -> Option.of(agency.id().toString(), agency.name(), agency.kind()))
                .toList();
    }

    public static List<Option> bodies(List<ConferenceBody> bodies) {
        return Option.each(bodies, body -> body.id().toString(), ConferenceBody::name);
    }

    public static List<Option> posts(List<PostHolder> posts) {
        return Option.each(posts, post -> post.post().toString(), PostHolder::named);
    }

    public static List<Option> sittings(List<SittingLine> sittings) {
        return sittings.stream()
                .map(each -> Option.of(
                        each.id().toString(), JapaneseDates.dense(each.on()) + "　" + each.name(), each.where()))
                .toList();
    }

    public static List<Option> bases(List<LegalBasis> bases) {
        return bases.stream()
                .map(basis -> Option.of(
                        basis.code(),
                        basis.name() + "（" + basis.article() + "）",
                        basis.consentWords() + "・" + basis.obligation().label()
                                + (basis.verified() ? "" : "・条文の一部は確認中")))
                .toList();
    }
}
