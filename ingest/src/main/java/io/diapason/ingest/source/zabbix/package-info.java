/**
 * Zabbix: what its webhook media types post, stock or made by hand. Start at {@link
 * io.diapason.ingest.source.zabbix.ZabbixSource}.
 */
@NullMarked
package io.diapason.ingest.source.zabbix;

import org.jspecify.annotations.NullMarked;
