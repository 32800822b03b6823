package org.norishiro.disclosure.web;

import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.NamelessSheet;
import org.norishiro.disclosure.model.NamelessSheet.Hindrance;
import org.norishiro.disclosure.model.NamelessSheet.Terms;
import org.norishiro.disclosure.model.Trace;
import org.norishiro.disclosure.usecase.NamelessWish;
import org.norishiro.disclosure.usecase.NotNameless;
import org.norishiro.identity.AgencyId;
import org.norishiro.protection.Askable;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;

/** The fields of a case to be shown without names. */
final class NamelessForm {
    private static final String WORDS = "相手に見える文";
    private static final String TITLE = "題";
    private static final String PURPOSE = "目的";

    private NamelessForm() {}

    static NamelessWish read(Reading in, CaseId about) {
        var title = in.required("title", TITLE, 60);
        var words = in.required("words", WORDS, 8000);
        var to = in.ids("agency", "見せる機関").stream().map(AgencyId::new).toList();
        if (to.isEmpty()) in.refuse("agency", "見せる機関", "見せる機関を1つ以上選んでください。");
        var purpose = in.required("purpose", PURPOSE, 500);
        var reason = in.required("reason", "だれのことか分からないと判断した理由", 2000);
        var until = in.requiredDate("until", "見せる最後の日");
        return new NamelessWish(about, to, new NamelessSheet.Text(title, words), new Terms(purpose, reason, until));
    }

    static void refuse(Reading in, NotNameless why) {
        switch (why) {
            case NotNameless.NotThere() -> throw new NotThere();
            case NotNameless.Hindered(var hindrance) -> in.refuse("", sentence(hindrance));
            case NotNameless.NotToBeAsked() -> in.refuse("agency", "見せる機関", Askable.REFUSAL);
            case NotNameless.Lacking(var lacks) -> lacks.forEach(lack -> refuse(in, lack));
            case NotNameless.Recognisable(var inTitle, var inWords, var inPurpose) -> {
                refuse(in, "title", TITLE, inTitle);
                refuse(in, "words", WORDS, inWords);
                refuse(in, "purpose", PURPOSE, inPurpose);
            }
        }
    }

    private static void refuse(Reading in, Terms.Lack lack) {
        in.refuse(
                "until",
                "見せる最後の日",
                switch (lack) {
                    case OVER_ALREADY -> "今日より前の日です。今日からあとの日を入力してください。";
                    case TOO_LONG -> Terms.LONGEST_IN_DAYS + "日以内の日を入力してください。";
                });
    }

    private static void refuse(Reading in, String field, String label, List<Trace> traces) {
        if (traces.isEmpty()) return;
        var found = traces.stream()
                .collect(Collectors.toMap(Trace::words, trace -> trace.kind().label(), (one, same) -> one))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> "「" + each.getKey() + "」（" + each.getValue() + "）")
                .collect(Collectors.joining("、"));
        in.refuse(field, label, label + "に、だれのことか分かる言葉が残っています：" + found + "。ほかの言葉に書きかえてください。");
    }

    static String sentence(Hindrance why) {
        return switch (why) {
            case SEALED -> "封印されたケースは、名前を伏せても見せられません。";
            case IN_HIDING -> "住所が保護されている人のいるケースは、名前を伏せても見せられません。話の中身が、居どころの手がかりになるおそれがあります。";
        };
    }
}
