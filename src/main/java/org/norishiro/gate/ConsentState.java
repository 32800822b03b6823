package org.norishiro.gate;

/** Where the consent of a person stands (本人同意). Not asked, refused and unobtainable are three different facts. */
public enum ConsentState {
    GIVEN("取得"),
    NOT_ASKED("未取得"),
    REFUSED("拒否"),
    UNOBTAINABLE("取得不能");

    private final String label;

    ConsentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
