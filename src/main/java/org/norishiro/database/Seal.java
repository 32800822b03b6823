package org.norishiro.database;

/** Signs short texts that go out to browsers and come back, with the key that only the owner of the tables can read. */
public final class Seal {
    private final ClaimSigning signing;

    Seal(ClaimSigning signing) {
        this.signing = signing;
    }

    /** @param purpose keeps a seal made for one thing from being used for another */
    public String of(String purpose, String text) {
        return signing.signature("seal|" + purpose + "|" + text);
    }

    public boolean fits(String purpose, String text, String seal) {
        return java.security.MessageDigest.isEqual(of(purpose, text).getBytes(), seal.getBytes());
    }
}
