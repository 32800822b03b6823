package org.norishiro.transfer.model;

/** How it stands with a transfer (引き継ぎの申し出). */
public enum TransferState {
    OFFERED("受け取りを待っています"),
    TAKEN("受け取られました"),
    DECLINED("受け取られませんでした"),
    WITHDRAWN("取り下げました");

    private final String label;

    TransferState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
