package org.norishiro.enquiry.model;

/**
 * What somebody asks around for (目的). A choice and not words: whoever is asked reads it, and so it must not be able to tell anything
 * of the person. The choices are this program's own.
 */
public enum Purpose {
    NO_OVERLAP("支援が重ならないようにする"),
    TOUCH("担当どうしで連絡をとれるようにする"),
    TOGETHER("いっしょに支援できるかを相談する"),
    SAFETY("安全を確かめる");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
