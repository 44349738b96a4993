/**
 * Webhooks of GitHub: what was pushed, built, released and deployed becomes changes, what GitHub's
 * scanners find becomes alerts. Start at {@link io.diapason.ingest.source.github.GithubSource}.
 */
@NullMarked
package io.diapason.ingest.source.github;

import org.jspecify.annotations.NullMarked;
