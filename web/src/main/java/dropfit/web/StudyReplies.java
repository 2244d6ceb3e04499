package dropfit.web;

import dropfit.lab.BasinStudy;
import dropfit.lab.RateStudy;
import dropfit.lab.Study;
import dropfit.lab.TrialStudy;

/** What the studies of the optimizer lab have found so far. */
final class StudyReplies {
  private StudyReplies() {}

  static Reply of(Study study) {
    if (study instanceof RateStudy rates) {
      return Reply.ok().array("rates", rates.rates());
    }
    if (study instanceof TrialStudy trials) {
      return Reply.ok()
          .array("starts", trials.starts())
          .array("steps", trials.steps())
          .array("evaluations", trials.evaluations())
          .array("distances", trials.distances())
          .array("ends", trials.ends());
    }
    if (study instanceof BasinStudy basins) {
      return Reply.ok().array("ends", basins.ends()).array("bottoms", basins.bottoms());
    }
    throw new IllegalArgumentException("unknown study");
  }
}
