package org.norishiro.directory.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a resource (社会資源) from open data.
 *
 * @param kind what sort of place it is (「病院」「地域包括支援センター」)
 * @param services 実施サービス or 診療科目, as the file has them
 * @param operator the organisation that runs it; never a natural person
 * @param days on which it is open, as written (「月火水木金」)
 * @param place null: not said, or wrong
 * @param further what else the file says, by its heading
 */
public record ResourceFacts(
        String name,
        String kana,
        String kind,
        String services,
        String operator,
        String address,
        String phone,
        String fax,
        String days,
        String opens,
        String closes,
        String hoursNote,
        String capacity,
        String description,
        String url,
        String note,
        @Nullable Coordinates place,
        Map<String, String> further) {

    /** Everything that is said, by what it is called on the screen, in the order of the screen. */
    public Map<String, String> byHeading() {
        var all = new LinkedHashMap<String, String>();
        all.put("名前", name);
        all.put("ふりがな", kana);
        all.put("種類", kind);
        all.put("サービス・診療科目", services);
        all.put("運営する団体", operator);
        all.put("所在地", address);
        all.put("電話", phone);
        all.put("FAX", fax);
        all.put("曜日", days);
        all.put("開始時間", opens);
        all.put("終了時間", closes);
        all.put("日時の補足", hoursNote);
        all.put("定員", capacity);
        all.put("説明", description);
        all.put("URL", url);
        all.put("備考", note);
        all.put("緯度・経度", place == null ? "" : place.latitude() + ", " + place.longitude());
        all.values().removeIf(String::isEmpty);
        // two columns of one meaning are both told
        further.forEach((heading, words) -> all.merge(heading, words, (one, other) -> one + "／" + other));
        return all;
    }
}
