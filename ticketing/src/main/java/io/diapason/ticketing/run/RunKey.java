package io.diapason.ticketing.run;

/**
 * Where a store keeps a run.
 *
 * @param tenant whose estate
 * @param id unique in the tenant
 */
public record RunKey(String tenant, String id) {

  @Override
  public String toString() {
    return tenant + "/" + id;
  }
}
