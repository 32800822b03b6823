package org.norishiro.linking.model;

import java.util.List;
import org.norishiro.linking.model.Experience.Tally;

/**
 * One fact that moved a suggestion (理由). The facts of a suggestion add up to its weight exactly: there is nothing besides them.
 */
public sealed interface Reason {
    /** How far it moved the suggestion; below zero: it speaks against it. */
    double moves();

    /** 役割: the table names this kind of agency for a trouble of the case. */
    record InTable(Need need, Cell cell, double moves) implements Reason {}

    /** 名簿の言葉: the table does not know it for this trouble, but its kind, its name or what it says it does has a word of it. */
    record SaysSo(Need need, String word, double moves) implements Reason {}

    /** これまでの依頼: how often agencies of this kind were asked about the trouble here, of {@code cases} cases with it. */
    record AskedHere(Trouble trouble, Tally tally, int cases, double moves) implements Reason {}

    /** 受け入れ: they accept more or less often than others here, about this trouble. */
    record Accepts(Trouble trouble, Tally tally, double moves) implements Reason {}

    /** 対象の年齢: it is there for another age than that of whose trouble it is. */
    record NotOfAge(Need need, AgencyKind kind, double moves) implements Reason {}

    /** すでに関わっている. */
    record Involved(List<String> agencies, double moves) implements Reason {}

    /** 空きなし: every agency of this kind says that it takes nobody. */
    record NoRoom(double moves) implements Reason {}

    /** 法律の定め: this is who has to be told. */
    record ToBeTold(Trouble trouble, double moves) implements Reason {}

    /** 急ぐとき: how soon it answered. */
    record Swift(int days, double moves) implements Reason {}

    /** ほかにも頼める先がある: agencies further up are there for the same trouble. */
    record ElsewhereToo(List<Trouble> troubles, double moves) implements Reason {}
}
