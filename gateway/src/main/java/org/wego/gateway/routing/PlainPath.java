package org.wego.gateway.routing;

/**
 * Tells whether a path can be read in one way only.
 *
 * <p>The gateway decides by the path and the upstream acts on it, so both must read the same. A
 * path that one reader would shorten or split differently ({@code ..}, {@code //}, {@code %2e},
 * {@code %2f}, {@code \}, {@code ..;}) is refused rather than repaired: clients resolve such paths
 * themselves (RFC 3986, 5.2.4), so on the wire they are a mistake or an attack.
 */
public final class PlainPath {

  private static final String ALLOWED = "-._~!$&'()*+,;=:@/%";

  private PlainPath() {}

  /** Whether the path, as it came, is plain. */
  public static boolean isPlain(String path) {
    return path != null
        && path.startsWith("/")
        && hasPlainCharacters(path)
        && hasPlainSegments(path);
  }

  private static boolean hasPlainCharacters(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!alphanumeric && ALLOWED.indexOf(c) < 0) {
        return false;
      }
      if (c == '%' && !isHarmlessOctet(path, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmlessOctet(String path, int at) {
    if (at + 2 >= path.length()) {
      return false;
    }
    int high = Character.digit(path.charAt(at + 1), 16);
    int low = Character.digit(path.charAt(at + 2), 16);
    int octet = high * 16 + low;
    return high >= 0 && low >= 0 && octet > 0x1f && octet != 0x7f && octet != '/' && octet != '\\';
  }

  private static boolean hasPlainSegments(String path) {
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].isEmpty() ? !last : isDots(segments[i])) {
        return false;
      }
    }
    return true;
  }

  /** A dot segment, also when it is encoded or carries path parameters. */
  private static boolean isDots(String segment) {
    if (".%;".indexOf(segment.charAt(0)) < 0) {
      return false;
    }
    String decoded = segment.replaceAll("(?i)%2e", ".").replaceAll("(?i)%3b", ";");
    int parameters = decoded.indexOf(';');
    String name = parameters < 0 ? decoded : decoded.substring(0, parameters);
    return name.isEmpty() || name.equals(".") || name.equals("..");
  }
}
