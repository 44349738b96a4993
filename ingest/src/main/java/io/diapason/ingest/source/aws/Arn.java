package io.diapason.ingest.source.aws;

/**
 * The name that AWS gives to a resource; what is not said is empty.
 *
 * @param partition such as {@code aws} or {@code aws-cn}
 * @param region its code, such as {@code eu-west-1}
 * @param account the number of the account
 * @param resource what is left, such as {@code alarm:DiskFull}
 */
public record Arn(String partition, String region, String account, String resource) {

  /** Reads a name; of any other text all parts are empty. */
  public static Arn of(String text) {
    String[] parts = text.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn")
        ? new Arn(parts[1], parts[3], parts[4], parts[5])
        : new Arn("", "", "", "");
  }

  /** The last step of the resource: {@code arn:…:alarm:DiskFull} is DiskFull. */
  public String lastStep() {
    int end = Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':'));
    return resource.substring(end + 1);
  }
}
