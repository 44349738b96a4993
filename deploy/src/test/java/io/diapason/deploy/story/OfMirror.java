package io.diapason.deploy.story;

/** What a tracker hears. */
final class OfMirror extends Expectations {
  private final Expectation it;

  OfMirror(Expectations before, Expectation it) {
    super(before);
    this.it = it;
  }

  private OfMirror is(String what) {
    it.must(what, h -> h.what().equals(what));
    return this;
  }

  OfMirror creates() {
    return is("creates");
  }

  OfMirror comments() {
    return is("comments");
  }

  OfMirror changes() {
    return is("changes");
  }

  OfMirror links() {
    return is("links");
  }

  OfMirror saying(String text) {
    it.must("saying '" + text + "'", h -> says(h, text));
    return this;
  }

  OfMirror once() {
    it.once();
    return this;
  }
}
