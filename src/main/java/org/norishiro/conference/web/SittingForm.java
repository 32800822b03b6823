package org.norishiro.conference.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.model.SittingPlan;
import org.norishiro.conference.usecase.PrepareSitting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** When, where and with whom in charge. */
final class SittingForm {
    private SittingForm() {}

    /** Null when something was refused. */
    static @Nullable SittingPlan read(Reading in) {
        var body = in.requiredId("body", "会議体");
        var name = in.required("name", "会議の名前", 100);
        LocalDate on = in.requiredComingDate("on", "開催日");
        var from = in.requiredTime("from", "始まり");
        var until = in.requiredTime("until", "終わり");
        if (in.entered().error("until") == null && in.entered().error("from") == null && !until.isAfter(from))
            in.refuse("until", "終わり", "終わりは始まりより後の時刻にしてください。");
        var place = Objects.requireNonNullElse(in.optional("place", "場所", 200), "");
        var online = Objects.requireNonNullElse(in.optional("online", "オンライン", 500), "");
        if (place.isEmpty() && online.isEmpty()) in.refuse("place", "場所", "場所かオンラインのどちらかを入力してください。");
        var chair = in.requiredId("chair", "司会（議長）");
        var convener = in.requiredId("convener", "招集する人");
        var secretariat = in.requiredId("secretariat", "事務局");
        if (in.refused()) return null;
        return new SittingPlan(
                new BodyId(body),
                name,
                on,
                from,
                until,
                place,
                online,
                new PostId(chair),
                new PostId(convener),
                new AgencyId(secretariat));
    }

    static Map<String, String> now(SittingPlan plan) {
        return Map.of(
                "body", plan.body().toString(),
                "name", plan.name(),
                "on", JapaneseDates.plain(plan.on()),
                "from", JapaneseDates.time(plan.from()),
                "until", JapaneseDates.time(plan.until()),
                "place", plan.place(),
                "online", plan.online(),
                "chair", plan.chair().toString(),
                "convener", plan.convener().toString(),
                "secretariat", plan.secretariat().toString());
    }

    /** What is likely right for a new one. */
    static Entered suggested(PrepareSitting.Seen seen, Entered asked) {
        var entered = asked.with("convener", seen.me().post().toString())
                .with("secretariat", seen.me().agency().toString());
        var suggested = seen.suggested();
        if (suggested == null) return entered;
        entered = entered.with("body", suggested.body().id().toString())
                .with("name", suggested.name())
                .with("secretariat", suggested.body().secretariat().toString());
        var chair = suggested.chair();
        return chair == null ? entered : entered.with("chair", chair.post().toString());
    }
}
