/**
 * The Alertmanager family: API v2 and webhook v4 bodies become drafts. Pure; HTTP is not known
 * here. Start at {@link io.diapason.ingest.source.alertmanager.AlertmanagerParser}.
 */
@NullMarked
package io.diapason.ingest.source.alertmanager;

import org.jspecify.annotations.NullMarked;
