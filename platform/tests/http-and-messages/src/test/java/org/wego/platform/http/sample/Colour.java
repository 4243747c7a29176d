package org.wego.platform.http.sample;

enum Colour {
  RED,
  GREEN,
  BLUE
}
