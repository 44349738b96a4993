package io.diapason.deploy.story;

/** How a runbook goes. */
final class OfRun extends Expectations {
  private final Expectation it;

  OfRun(Expectations before, Expectation it) {
    super(before);
    this.it = it;
  }

  OfRun is(String state) {
    it.must("is " + state, h -> h.what().equals(state));
    return this;
  }

  OfRun saying(String text) {
    it.must("saying '" + text + "'", h -> says(h, text));
    return this;
  }

  OfRun once() {
    it.once();
    return this;
  }
}
