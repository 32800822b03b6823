package org.norishiro.notice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.mail.Letter;
import org.norishiro.mail.MailAddress;

/**
 * How much waits for somebody today (今日の用件の数). Numbers alone: a mail is read by whoever opens the mailbox.
 *
 * @param overdue what is past its day
 * @param answers what others wait for
 * @param today what is to be done today
 * @param sittings conferences of today
 */
public record Digest(int overdue, int answers, int today, int sittings) {
    public static Digest of(List<DueItem> items, LocalDate today) {
        return new Digest(
                count(items, item -> doing(item) && item.overdue(today)),
                count(items, item -> item.kind() == Kind.AWAITS_MY_ANSWER && !item.overdue(today)),
                count(items, item -> item.kind() == Kind.MINE && !item.overdue(today) && isDue(item, today)),
                count(items, item -> item.kind() == Kind.SITTING && today.equals(item.due())));
    }

    private static int count(List<DueItem> items, Predicate<DueItem> which) {
        return (int) items.stream().filter(which).count();
    }

    private static boolean doing(DueItem item) {
        return item.kind() == Kind.MINE || item.kind() == Kind.AWAITS_MY_ANSWER;
    }

    private static boolean isDue(DueItem item, LocalDate today) {
        return item.due() == null || !item.due().isAfter(today);
    }

    public int all() {
        return overdue + answers + today + sittings;
    }

    public Letter letter(MailAddress to, String link) {
        var lines = new StringBuilder("のりしろに、あなたの用件が" + all() + "件あります。\n\n");
        line(lines, "期限を過ぎたもの", overdue);
        line(lines, "あなたの回答を待っているもの", answers);
        line(lines, "今日すること", today);
        line(lines, "今日の会議", sittings);
        return new Letter(to, "のりしろ：今日の用件 " + all() + "件", lines + "\n" + end(link));
    }

    private static void line(StringBuilder lines, String label, int number) {
        if (number > 0)
            lines.append("・").append(label).append("：").append(number).append("件\n");
    }

    /** An urgent referral was not opened in its hours. */
    public static Letter urgent(MailAddress to, String link) {
        return new Letter(to, "のりしろ：至急の依頼が、まだ開かれていません", "あなたが送った至急の依頼を、相手がまだ開いていません。電話で確かめてください。\n\n" + end(link));
    }

    /** That mails will come from now on. */
    public static Letter welcome(MailAddress to, String link) {
        return new Letter(to, "のりしろ：お知らせメールの確認", "このアドレスに、のりしろのお知らせメールが届きます。\n\n" + end(link));
    }

    private static String end(String link) {
        return "開く：" + link + "\n\nだれのことかは、このメールには書いていません。止めるときは、のりしろの「お知らせメール」で変えてください。\n";
    }
}
