package org.norishiro.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Signs claims with a key that only the owner of the tables can read. HMAC-SHA-256 (RFC 2104), kept as the two padded keys
 * so that the database can verify with nothing but its built-in {@code sha256}.
 */
final class ClaimSigning {
    private static final int BLOCK = 64;
    private final byte[] innerPad;
    private final byte[] outerPad;

    private ClaimSigning(byte[] innerPad, byte[] outerPad) {
        this.innerPad = innerPad;
        this.outerPad = outerPad;
    }

    static ClaimSigning withKeyOf(DataSource owner) {
        try (var connection = owner.getConnection()) {
            try (var insert = connection.prepareStatement(
                    "insert into signing_key (inner_pad, outer_pad) values (?, ?) on conflict do nothing")) {
                var key = new byte[BLOCK];
                new SecureRandom().nextBytes(key);
                insert.setBytes(1, mask(key, 0x36));
                insert.setBytes(2, mask(key, 0x5c));
                insert.executeUpdate();
            }
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select inner_pad, outer_pad from signing_key")) {
                found.next();
                return new ClaimSigning(found.getBytes(1), found.getBytes(2));
            }
        } catch (SQLException e) {
            throw new CannotUseDatabase("署名の鍵をデータベースから読めませんでした。原因: " + e.getMessage(), e);
        }
    }

    private static byte[] mask(byte[] key, int with) {
        var masked = new byte[BLOCK];
        for (var i = 0; i < BLOCK; i++) masked[i] = (byte) (key[i] ^ with);
        return masked;
    }

    // the true time on purpose, also where the program's calendar is set to another day: the database compares it with
    // its own
    String sign(Claim claim) {
        var post = claim.post();
        var message = claim.municipality() + "|" + claim.staff() + "|" + (post == null ? "" : post) + "|"
                + System.currentTimeMillis();
        return message + "|" + signature(message);
    }

    String signature(String message) {
        var inner = digest(innerPad, message.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest(outerPad, inner));
    }

    private static byte[] digest(byte[] pad, byte[] rest) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(pad);
            return sha.digest(rest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
