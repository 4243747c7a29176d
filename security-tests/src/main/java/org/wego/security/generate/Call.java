package org.wego.security.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wego.security.contract.Operation;

/**
 * A call that is made.
 *
 * @param number of it in the run
 * @param made how it came about, in words
 * @param method as it is sent, which need not be the operation's
 * @param values what stands in the places of the path, as far as it is of something that is there
 * @param path as it goes over the wire, with the query
 * @param headers without the token
 * @param body what is sent, nothing where it is {@code null}
 */
public record Call(
    long number,
    Operation operation,
    Caller caller,
    String made,
    String method,
    List<String> values,
    String path,
    Map<String, String> headers,
    byte[] body) {

  private static final int SHOWN = 600;

  /** Whether it is of the operation: otherwise the contract says nothing of the answer. */
  public boolean isOfTheContract() {
    return method.equals(operation.method());
  }

  /** The path without the query. */
  public String bare() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** All of it but the token, for who wants to send it again. */
  public String told() {
    String sent =
        headers.entrySet().stream()
            .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
            .collect(Collectors.joining());
    return "#%d %s as %s: %s %s%s%s"
        .formatted(number, made, caller, method, shortened(path), shortened(sent), shownBody());
  }

  private String shownBody() {
    if (body == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < body.length && i < SHOWN; i++) {
      char letter = (char) (body[i] & 0xFF);
      text.append(letter >= ' ' && letter < 127 ? "" + letter : "\\x%02x".formatted((int) letter));
    }
    return " -d '" + text + (body.length > SHOWN ? "…' of " + body.length + " bytes" : "'");
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
