package io.diapason.ingest.source.awsguardduty;

import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;

/** Says on what a finding was made: a machine, a workload, a bucket, an account. */
final class FindingPlace {

  private FindingPlace() {}

  static AlertDraftBuilder put(Fields finding, AlertDraftBuilder draft) {
    String resource = finding.has("resource") ? "resource." : "Resource.";
    return draft
        .host(
            finding.text(
                resource + "instanceDetails.instanceId",
                "Resource.InstanceDetails.InstanceId",
                "service.action.awsApiCallAction.affectedResources.AWS::EC2::Instance"))
        .service(
            finding.text(
                resource + "kubernetesDetails.kubernetesWorkloadDetails.name",
                resource + "ecsClusterDetails.name",
                resource + "lambdaDetails.functionName",
                resource + "rdsDbInstanceDetails.dbInstanceIdentifier",
                resource + "s3BucketDetails.0.name",
                resource + "eksClusterDetails.name"))
        .label("resource_type", finding.text(resource + "resourceType", "Resource.ResourceType"))
        .label("user", finding.text(resource + "accessKeyDetails.userName"))
        .label("account", finding.text("accountId", "AccountId"))
        .label("region", finding.text("region", "Region"))
        .label("action", finding.text("service.action.actionType"))
        .annotation("count", finding.text("service.count", "Service.Count"));
  }
}
