package org.norishiro.directory.model;

import java.util.Optional;

/**
 * 全国地方公共団体コード: five digits for prefecture and municipality, and a sixth by which a slip of the pen is noticed (JIS X 0401, X 0402).
 * The five are weighed 6, 5, 4, 3, 2; the sixth is the last digit of eleven less the rest of their sum divided by eleven.
 */
public record LocalGovernmentCode(String digits) {
    private static final int WITHOUT_CHECK = 5;

    /** What is the matter with a code as somebody wrote it. */
    public sealed interface Reading {
        record Sound(LocalGovernmentCode code) implements Reading {}

        /** Six digits whose last is not what the others ask for. */
        record WrongCheck(LocalGovernmentCode meant) implements Reading {}

        record NoCode() implements Reading {}
    }

    /** Five digits are a code without its check; a prefecture below ten is often written without the nought in front. */
    public static Reading read(String written) {
        if (!written.matches("\\d{4,6}")) return new Reading.NoCode();
        return switch (written.length()) {
            case 4 -> sound("0" + written);
            case 5 -> of(written).<Reading>map(Reading.Sound::new).orElseGet(() -> leadingNought(written));
            default -> {
                var meant = withCheck(written.substring(0, WITHOUT_CHECK));
                yield meant.digits().equals(written) ? new Reading.Sound(meant) : new Reading.WrongCheck(meant);
            }
        };
    }

    private static Reading sound(String five) {
        return of(five).<Reading>map(Reading.Sound::new).orElseGet(Reading.NoCode::new);
    }

    /** Six digits of which the first, a nought, fell off in a spreadsheet. */
    private static Reading leadingNought(String written) {
        return read("0" + written) instanceof Reading.Sound sound ? sound : new Reading.NoCode();
    }

    private static Optional<LocalGovernmentCode> of(String five) {
        var prefecture = Integer.parseInt(five.substring(0, 2));
        return prefecture >= 1 && prefecture <= 47 ? Optional.of(withCheck(five)) : Optional.empty();
    }

    private static LocalGovernmentCode withCheck(String five) {
        var sum = 0;
        for (var n = 0; n < WITHOUT_CHECK; n++) sum += (five.charAt(n) - '0') * (6 - n);
        var check = sum < 11 ? 11 - sum : 11 - sum % 11;
        return new LocalGovernmentCode(five + check % 10);
    }
}
