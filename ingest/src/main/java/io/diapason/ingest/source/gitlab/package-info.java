/**
 * Webhooks of GitLab: what was pushed, built, released, switched and deployed becomes changes.
 * Issues, notes and requests that were not merged alter nothing.
 */
@NullMarked
package io.diapason.ingest.source.gitlab;

import org.jspecify.annotations.NullMarked;
