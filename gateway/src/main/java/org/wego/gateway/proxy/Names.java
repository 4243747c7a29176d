package org.wego.gateway.proxy;

import java.util.Arrays;

/** Header names, looked up in any case without making another string of the one asked for. */
final class Names {

  private final String[][] byLength;

  Names(String... names) {
    int longest = Arrays.stream(names).mapToInt(String::length).max().orElse(0);
    byLength = new String[longest + 1][];
    for (int i = 0; i <= longest; i++) {
      int length = i;
      byLength[i] =
          Arrays.stream(names).filter(name -> name.length() == length).toArray(String[]::new);
    }
  }

  boolean contains(String name) {
    if (name.length() >= byLength.length) {
      return false;
    }
    for (String one : byLength[name.length()]) {
      if (one.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
