package org.norishiro.codes;

import java.util.List;
import org.norishiro.shell.Option;

/** The choices of the standard forms (選択肢) as this municipality has them today. */
public interface Codes {
    String ISSUE = "issueAndCharacteristic";
    String CHANNEL = "interviewPlace";
    String SPEAKER = "contactPerson";
    String CONTACT_METHOD = "contactMethod";
    String DWELLING = "dwelling";
    String OBSERVED_CHANGE = "observedChange";

    /** One choice; {@code label} is what people read. */
    record Code(String code, String label) {}

    /** In the order of the form; empty for a list that does not exist. */
    List<Code> list(String list);

    /** The label of a code, also of one that is no longer offered; the code itself if it was never known. */
    String label(String list, String code);

    default List<Option> options(String list) {
        return Option.each(list(list), Code::code, Code::label);
    }
}
