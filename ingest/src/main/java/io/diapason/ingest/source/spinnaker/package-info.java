/** Events of Spinnaker's Echo: pipelines, and the builds, pushes and images that trigger them. */
@NullMarked
package io.diapason.ingest.source.spinnaker;

import org.jspecify.annotations.NullMarked;
