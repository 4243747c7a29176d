package org.wego.awards.phase;

import java.util.UUID;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Given;

/**
 * Scenes of one phase, each in an edition of its own, so that none has to be put in order again.
 */
final class PhaseScenes {

  private final Phase phase;
  private final UUID seoul = Given.member("Seoul", "KR", "ASIA");
  private final UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
  private int year = PhaseScene.FIRST_YEAR;

  PhaseScenes(Phase phase) {
    this.phase = phase;
  }

  PhaseScene next() {
    PhaseScene scene = new PhaseScene(phase, year, seoul, frankfurt);
    // A scene may need a second edition.
    year += 2;
    return scene;
  }
}
