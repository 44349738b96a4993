package io.diapason.ticketing.view;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a batch on one member.
 *
 * @param fingerprint which alert
 * @param version of the incident that said it
 * @param alert how it stands; null when it left
 */
public record MemberUpdate(Fingerprint fingerprint, long version, @Nullable IncidentAlert alert) {}
