import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up progress notes in Japanese, the same for the same seed: sentences as caseworkers write them, whose slots are filled with common
 * welfare words, names and sums, and with some thousand invented compounds that become rarer along a Zipf curve, as words in a real text do.
 */
public final class NoteText {
    /** Usage: java bench/NoteText.java 1000000 42 > notes.tsv; columns: id, case, day, text; a hundred notes to a case. */
    public static void main(String[] args) {
        var count = Integer.parseInt(args[0]);
        var text = new NoteText(Long.parseLong(args[1]));
        var cases = new Random(7);
        var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, java.nio.charset.StandardCharsets.UTF_8);
        for (var n = 0; n < count; n++)
            out.println(new java.util.UUID(1, n) + "\t" + new java.util.UUID(2, cases.nextInt(count / 100)) + "\t"
                    + java.time.LocalDate.of(2020, 1, 1).plusDays(n * 2400L / count) + "\t" + text.next());
        out.flush();
    }

    static final int COMPOUNDS = 6000;
    private static final String KANJI = "山川田中村木林森本井上野原口石橋谷坂池沢岡島浜崎宮内西東南北大小高長正清光明和幸春夏秋冬花月日火水金土人子母父兄弟姉妹祖孫親夫妻"
            + "手足目耳口首頭胸腹腰心体病院医薬看護介助歩転倒熱痛眠食飲酒煙働職場会社工店学校教室友隣家族住宅部屋窓戸鍵庭道駅車電話紙書字本絵音声歌"
            + "朝昼夜晩週年時分先後前次今昔早遅遠近広狭強弱新古若老安危美汚静騒悲喜怒怖苦楽忙暇円銭料税券証票印届願申請受渡送返借貸払預貯保険年金給付";
    static final String[] FAMILY = {
        "佐藤", "鈴木", "高橋", "髙橋", "田中", "渡辺", "渡邊", "伊藤", "山本", "中村", "小林", "加藤", "吉田", "𠮷田", "山崎", "山﨑", "斎藤", "齋藤", "浜田", "濱田", "架空"
    };
    static final String[] GIVEN = {"ハナ", "正雄", "明子", "さくら", "健一", "美咲", "翔太", "ミツ", "洋子", "隆", "由美", "大輔", "キヨ", "誠", "陽菜", "和夫"};
    private static final String[] AGENCY = {
        "地域包括支援センター", "社会福祉協議会", "福祉事務所", "保健センター", "児童相談所", "就労支援事業所", "訪問看護ステーション", "民生委員", "スクールソーシャルワーカー", "ハローワーク", "市民病院", "不動産会社"
    };
    static final String[] MATTER = {
        "生活保護", "家計改善", "介護保険", "障害年金", "特別養護老人ホーム", "就労準備", "ひきこもり", "家賃の滞納", "多頭飼育", "ヤングケアラー", "服薬管理", "認知症", "金銭管理", "不登校", "債務整理", "住居確保給付金"
    };
    private static final String[] SENTENCE = {
        "%sさん宅を訪問した。", "%aの担当者と電話で話した。", "%mについて説明し、%wの手続きを案内した。", "本人は「%wのことが心配だ」と話した。", "%sさんの長男から連絡があり、%wと%wを確認した。",
        "前回よりも表情が明るく、%wへ行くことができたとのこと。", "%yの%wは来月まで待ってもらえることになった。", "%mの件は%aに引き継ぐ。", "玄関先に%wが積まれており、室内に入ることはできなかった。",
        "次回は%aと同行して%wを見に行く。", "%sさんは%wに通っているが、休みがちである。", "電気とガスは止まっていない。", "食事は一日%n回、%wが中心である。", "%wの%wについて%sさんと相談した。",
        "受診をすすめたが、本人は必要ないと言う。", "%mを利用したいとの希望がある。", "ゴミ出しは近所の%sさんが手伝っている。", "%aから%wの情報提供があった。"
    };

    private final Random random;
    private final List<String> compounds = new ArrayList<>();

    NoteText(long seed) {
        this.random = new Random(seed);
        for (var i = 0; i < COMPOUNDS; i++) compounds.add(kanji() + kanji() + (i % 3 == 0 ? kanji() : ""));
    }

    String next() {
        var text = new StringBuilder();
        var sentences = 3 + random.nextInt(8);
        for (var i = 0; i < sentences; i++) fill(SENTENCE[random.nextInt(SENTENCE.length)], text);
        return text.toString();
    }

    private void fill(String sentence, StringBuilder text) {
        for (var i = 0; i < sentence.length(); i++) {
            var c = sentence.charAt(i);
            if (c != '%') text.append(c);
            else text.append(slot(sentence.charAt(++i)));
        }
    }

    private String slot(char kind) {
        return switch (kind) {
            case 's' -> FAMILY[random.nextInt(FAMILY.length)] + GIVEN[random.nextInt(GIVEN.length)];
            case 'a' -> AGENCY[random.nextInt(AGENCY.length)];
            case 'm' -> MATTER[random.nextInt(MATTER.length)];
            case 'y' -> (1 + random.nextInt(90)) * 1000 + "円";
            case 'n' -> Integer.toString(1 + random.nextInt(3));
            // the rank of a word falls off as 1/rank: the first is in every second note, the last in one of ten thousand
            default -> compounds.get((int) (Math.pow(COMPOUNDS, random.nextDouble()) - 1));
        };
    }

    private String kanji() {
        return String.valueOf(KANJI.charAt(random.nextInt(KANJI.length())));
    }

    String compound(int rank) {
        return compounds.get(rank);
    }
}
