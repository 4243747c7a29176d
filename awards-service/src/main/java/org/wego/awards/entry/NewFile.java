package org.wego.awards.entry;

import java.util.Locale;

/**
 * A file that is to be attached.
 *
 * @param name as it is called where it comes from, without a folder; {@code null} for no name
 * @param declaredType the media type that the caller gave, without parameters; {@code null} for
 *     none
 */
public record NewFile(AttachmentKind kind, String name, String declaredType, byte[] content) {

  /** The name to keep it under. */
  String nameAs(FileFormat format) {
    return name == null
        ? kind.name().toLowerCase(Locale.ROOT) + "." + format.name().toLowerCase(Locale.ROOT)
        : name;
  }
}
