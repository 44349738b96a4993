package io.diapason.ingest.source.catalogue;

import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.alertmanager.AlertmanagerSource;
import io.diapason.ingest.source.appdynamics.AppdynamicsSource;
import io.diapason.ingest.source.argocd.ArgocdSource;
import io.diapason.ingest.source.awseventbridge.AwsEventbridgeSource;
import io.diapason.ingest.source.awsguardduty.AwsGuarddutySource;
import io.diapason.ingest.source.azuremonitor.AzureMonitorSource;
import io.diapason.ingest.source.centreon.CentreonSource;
import io.diapason.ingest.source.checkly.ChecklySource;
import io.diapason.ingest.source.checkmk.CheckmkSource;
import io.diapason.ingest.source.cloudevents.CloudeventsSource;
import io.diapason.ingest.source.cloudwatchsns.CloudwatchSnsSource;
import io.diapason.ingest.source.cronitor.CronitorSource;
import io.diapason.ingest.source.crowdstrike.CrowdstrikeSource;
import io.diapason.ingest.source.datadog.DatadogSource;
import io.diapason.ingest.source.dynatrace.DynatraceSource;
import io.diapason.ingest.source.elastickibana.ElasticKibanaSource;
import io.diapason.ingest.source.elasticwatcher.ElasticWatcherSource;
import io.diapason.ingest.source.email.EmailSource;
import io.diapason.ingest.source.falco.FalcoSource;
import io.diapason.ingest.source.flux.FluxSource;
import io.diapason.ingest.source.gcpmonitoring.GcpMonitoringSource;
import io.diapason.ingest.source.github.GithubSource;
import io.diapason.ingest.source.gitlab.GitlabSource;
import io.diapason.ingest.source.grafana.GrafanaLegacySource;
import io.diapason.ingest.source.grafana.GrafanaUnifiedSource;
import io.diapason.ingest.source.graylog.GraylogSource;
import io.diapason.ingest.source.healthchecks.HealthchecksSource;
import io.diapason.ingest.source.honeybadger.HoneybadgerSource;
import io.diapason.ingest.source.icinga2.Icinga2Source;
import io.diapason.ingest.source.jenkins.JenkinsSource;
import io.diapason.ingest.source.kapacitor.KapacitorSource;
import io.diapason.ingest.source.librenms.LibrenmsSource;
import io.diapason.ingest.source.logicmonitor.LogicmonitorSource;
import io.diapason.ingest.source.nagios.NagiosSource;
import io.diapason.ingest.source.netdata.NetdataSource;
import io.diapason.ingest.source.newrelic.NewRelicSource;
import io.diapason.ingest.source.opmanager.OpmanagerSource;
import io.diapason.ingest.source.opsgenie.OpsgenieSource;
import io.diapason.ingest.source.otlplogs.OtlpLogsSource;
import io.diapason.ingest.source.pagerduty.PagerDutySource;
import io.diapason.ingest.source.pagerdutywebhooks.PagerDutyWebhooksSource;
import io.diapason.ingest.source.pingdom.PingdomSource;
import io.diapason.ingest.source.prtg.PrtgSource;
import io.diapason.ingest.source.sentry.SentrySource;
import io.diapason.ingest.source.servicenowem.ServicenowEmSource;
import io.diapason.ingest.source.site24x7.Site24x7Source;
import io.diapason.ingest.source.solarwinds.SolarwindsSource;
import io.diapason.ingest.source.spinnaker.SpinnakerSource;
import io.diapason.ingest.source.splunk.SplunkSource;
import io.diapason.ingest.source.splunkobservability.SplunkObservabilitySource;
import io.diapason.ingest.source.splunkoncall.SplunkOnCallSource;
import io.diapason.ingest.source.statuscake.StatusCakeSource;
import io.diapason.ingest.source.suricata.SuricataSource;
import io.diapason.ingest.source.syslog.SyslogSource;
import io.diapason.ingest.source.uptimekuma.UptimeKumaSource;
import io.diapason.ingest.source.uptimerobot.UptimerobotSource;
import io.diapason.ingest.source.wazuh.WazuhSource;
import io.diapason.ingest.source.zabbix.ZabbixSource;
import java.util.ArrayList;
import java.util.List;

/** The sources that come with the product. */
public final class KnownSources {

  private static final Sources ALL = new Sources(list());

  private KnownSources() {}

  /** All of them. */
  public static Sources all() {
    return ALL;
  }

  /** The data of a CloudEvent may be in the shape of any other source. */
  private static List<Source> list() {
    List<Source> all = new ArrayList<>(plain());
    all.add(new CloudeventsSource(new Sources(plain())));
    return all;
  }

  private static List<Source> plain() {
    return List.of(
        new AlertmanagerSource(),
        new AppdynamicsSource(),
        new ArgocdSource(),
        new AwsEventbridgeSource(),
        new AwsGuarddutySource(),
        new AzureMonitorSource(),
        new CentreonSource(),
        new ChecklySource(),
        new CheckmkSource(),
        new CloudwatchSnsSource(),
        new CronitorSource(),
        new CrowdstrikeSource(),
        new DatadogSource(),
        new DynatraceSource(),
        new ElasticKibanaSource(),
        new ElasticWatcherSource(),
        new EmailSource(),
        new FalcoSource(),
        new FluxSource(),
        new GcpMonitoringSource(),
        new GithubSource(),
        new GitlabSource(),
        new GrafanaLegacySource(),
        new GrafanaUnifiedSource(),
        new GraylogSource(),
        new HealthchecksSource(),
        new HoneybadgerSource(),
        new Icinga2Source(),
        new JenkinsSource(),
        new KapacitorSource(),
        new LibrenmsSource(),
        new LogicmonitorSource(),
        new NagiosSource(),
        new NetdataSource(),
        new NewRelicSource(),
        new OpmanagerSource(),
        new OpsgenieSource(),
        new OtlpLogsSource(),
        new PagerDutySource(),
        new PagerDutyWebhooksSource(),
        new PingdomSource(),
        new PrtgSource(),
        new SentrySource(),
        new ServicenowEmSource(),
        new Site24x7Source(),
        new SolarwindsSource(),
        new SpinnakerSource(),
        new SplunkObservabilitySource(),
        new SplunkOnCallSource(),
        new SplunkSource(),
        new StatusCakeSource(),
        new SuricataSource(),
        new SyslogSource(),
        new UptimeKumaSource(),
        new UptimerobotSource(),
        new WazuhSource(),
        new ZabbixSource());
  }
}
