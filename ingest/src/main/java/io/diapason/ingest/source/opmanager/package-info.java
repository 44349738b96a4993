/**
 * ManageEngine OpManager: the JSON or form of its webhook profiles. Start at {@link
 * io.diapason.ingest.source.opmanager.OpmanagerSource}.
 */
@NullMarked
package io.diapason.ingest.source.opmanager;

import org.jspecify.annotations.NullMarked;
