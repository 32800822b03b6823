package org.norishiro.directory.web;

import java.util.Objects;
import org.norishiro.directory.usecase.ReplyAddressBook.Line;
import org.norishiro.mail.MailAddress;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Everything {@code directory/reply-address.jte} needs. */
public record ReplyAddressForm(Line line, Entered entered) {
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_FAX = 20;

    static ReplyAddressForm of(Line line) {
        return new ReplyAddressForm(
                line, Entered.blank().with("mail", line.mail()).with("fax", line.fax()));
    }

    static String mail(Reading in) {
        var typed = Objects.requireNonNullElse(in.optionalCode("mail", "メールアドレス", LONGEST_MAIL), "");
        if (!typed.isEmpty() && MailAddress.read(typed).isEmpty())
            in.refuse("mail", "メールアドレスは、name@example.jp のような形で、1つだけ入力してください。");
        return typed;
    }

    static String fax(Reading in) {
        var typed = Objects.requireNonNullElse(in.optionalCode("fax", "FAX番号", LONGEST_FAX), "");
        if (!typed.isEmpty() && !typed.matches("[0-9][0-9-]{8,}")) in.refuse("fax", "FAX番号は、数字と「-」で入力してください。");
        return typed;
    }
}
