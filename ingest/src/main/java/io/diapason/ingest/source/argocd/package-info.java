/**
 * Notifications of Argo CD. There is no fixed body: our own template, the one for commit statuses
 * from Argo's documentation, and an application as it stands are read.
 */
@NullMarked
package io.diapason.ingest.source.argocd;

import org.jspecify.annotations.NullMarked;
