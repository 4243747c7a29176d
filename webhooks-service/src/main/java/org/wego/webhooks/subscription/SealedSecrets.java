package org.wego.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database (AES-GCM), so that a copy of it signs nothing. Whoever signs needs
 * them in the clear, so they cannot be hashed as a password is. A sealed secret is bound to its
 * row, and names its key: four bytes of the key's digest.
 */
@ApplicationScoped
class SealedSecrets {

  private static final int KEY_ID_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Key(byte[] id, SecretKeySpec spec) {}

  private final List<Key> keys;

  SealedSecrets(SecretsConfig config) {
    keys = config.keys().stream().map(SealedSecrets::key).toList();
    if (keys.isEmpty()) {
      throw new IllegalStateException("wego.webhooks.secrets.keys names no key");
    }
  }

  byte[] seal(UUID row, byte[] secret) {
    Key key = keys.get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, row, secret);
    return ByteBuffer.allocate(KEY_ID_BYTES + NONCE_BYTES + sealed.length)
        .put(key.id)
        .put(nonce)
        .put(sealed)
        .array();
  }

  byte[] open(UUID row, byte[] sealed) {
    byte[] id = Arrays.copyOf(sealed, KEY_ID_BYTES);
    Key key =
        keys.stream()
            .filter(each -> Arrays.equals(each.id, id))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("The key of secret " + row + " is not known"));
    byte[] nonce = Arrays.copyOfRange(sealed, KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
    byte[] text = Arrays.copyOfRange(sealed, KEY_ID_BYTES + NONCE_BYTES, sealed.length);
    return apply(Cipher.DECRYPT_MODE, key, nonce, row, text);
  }

  private static byte[] apply(int mode, Key key, byte[] nonce, UUID row, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.spec, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Secret " + row + " cannot be sealed or opened", e);
    }
  }

  private static Key key(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.strip());
    if (bytes.length != 24 && bytes.length != 32) {
      throw new IllegalStateException("A key of wego.webhooks.secrets.keys has 48 or 64 digits");
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Key(Arrays.copyOf(digest, KEY_ID_BYTES), new SecretKeySpec(bytes, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java knows no SHA-256", e);
    }
  }
}
