package io.diapason.deploy.bench.correlation;

import io.diapason.deploy.bench.correlation.stream.KnownStream;
import java.io.IOException;

/** Makes or reads a stream when its turn comes, so that not all of them are held at once. */
@FunctionalInterface
interface StreamSource {

  KnownStream open() throws IOException;
}
