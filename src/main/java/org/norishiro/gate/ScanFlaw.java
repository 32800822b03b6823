package org.norishiro.gate;

/** Why a file is not taken in. */
public enum ScanFlaw {
    EMPTY("ファイルを選んでください。"),
    TOO_LARGE("ファイルが大きすぎます。20MBまでにしてください。白黒か、解像度を下げて取り直すと小さくなります。"),
    UNKNOWN_KIND("取り込めるのは、PDF・JPEG・PNG だけです。"),
    UNREADABLE("ファイルがこわれているか、読めない形です。もう一度スキャンしてください。"),
    TOO_MANY_PIXELS("画像が大きすぎます。5,000万画素までにしてください。解像度を下げて取り直してください。"),
    UNFOLDS("この PDF は、開くと大きくなりすぎます。紙をスキャンし直した PDF にしてください。"),
    ENCRYPTED("パスワードや制限のかかった PDF は取り込めません。かけずに保存し直してください。"),
    ACTIVE("動くしかけやファイルが入った PDF は取り込めません。紙をスキャンした PDF にしてください。");

    private final String sentence;

    ScanFlaw(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
