package org.wego.awards.edition.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.EditionCategory;

/** The categories in which an edition is held, all at once. */
@Schema(name = "AwardEditionCategories")
public record CategoriesBody(@NotNull @Size(max = 5) List<@NotNull CategoryBody> categories) {

  static CategoriesBody from(List<EditionCategory> categories) {
    return new CategoriesBody(categories.stream().map(CategoryBody::from).toList());
  }

  List<EditionCategory> toCategories() {
    return categories.stream().map(CategoryBody::toCategory).toList();
  }
}
