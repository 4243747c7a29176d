package org.wego.events;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code as bars that a sheet draws: sharp at any size, and no picture has to be read.
 *
 * @param side of the square, in points, without the quiet zone around it
 * @param bars in points from its upper left corner
 */
public record QrCode(int side, List<Bar> bars) {

  /** The side of the smallest square of the code, about 0.7 mm. */
  private static final int MODULE = 2;

  /** A stretch of dark modules in a row. */
  public record Bar(int left, int top, int width) {}

  public QrCode {
    bars = List.copyOf(bars);
  }

  /** The code of a text, which can be read with up to a seventh of it covered. */
  public static QrCode of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      List<Bar> bars = new ArrayList<>();
      for (int row = 0; row < modules.getHeight(); row++) {
        addRow(modules, row, bars);
      }
      return new QrCode(modules.getWidth() * MODULE, bars);
    } catch (WriterException e) {
      throw new IllegalArgumentException("No QR code can hold the text", e);
    }
  }

  private static void addRow(ByteMatrix modules, int row, List<Bar> bars) {
    int column = 0;
    while (column < modules.getWidth()) {
      int start = column;
      while (column < modules.getWidth() && modules.get(column, row) == 1) {
        column++;
      }
      if (column > start) {
        bars.add(new Bar(start * MODULE, row * MODULE, (column - start) * MODULE));
      }
      column++;
    }
  }
}
