package org.norishiro.identity.model;

/**
 * 全国地方公共団体コード: two digits of the prefecture, three of the municipality, one check digit.
 *
 * @see <a href="https://www.soumu.go.jp/denshijiti/code.html">総務省</a>
 */
public record LocalGovernmentCode(String digits) {
    private static final int[] WEIGHTS = {6, 5, 4, 3, 2};

    public LocalGovernmentCode {
        if (!digits.matches("[0-9]{6}")) throw new IllegalArgumentException("全国地方公共団体コードは、検査数字まで入れた6桁の数字です（例 131016）。");
        if (digits.charAt(5) != checkDigit(digits))
            throw new IllegalArgumentException("全国地方公共団体コード %s は、検査数字（6桁目）が合いません。%s の検査数字は %s です。打ち間違いを確かめてください。"
                    .formatted(digits, digits.substring(0, 5), checkDigit(digits)));
    }

    private static char checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        return (char) ('0' + (11 - sum % 11) % 10);
    }
}
