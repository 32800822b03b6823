package org.norishiro.enquiry.model;

/**
 * What somebody decides who is asked (答え). Only a call is told to whoever asked; the others close the question for one's own office, and
 * to the asker look like an agency that does not exist.
 */
public enum Said {
    CALL("連絡する", "尋ねた人に、こちらの機関とあなたの名前、下のことばが伝わります"),
    NO("こちらでは応じない", "尋ねた人には、何も伝わりません"),
    ANOTHER_PERSON("人ちがい", "同じ名前のほかの人。この問い合わせは、この人のこととしては閉じます");

    private final String label;
    private final String meaning;

    Said(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
