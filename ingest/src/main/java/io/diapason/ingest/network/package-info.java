/**
 * Who may send where nobody can prove who they are: the networks that senders stand in. Start at
 * {@link io.diapason.ingest.network.Listening}.
 */
@NullMarked
package io.diapason.ingest.network;

import org.jspecify.annotations.NullMarked;
