package io.diapason.ticketing.view;

final class InMemoryIncidentViewTest extends IncidentViewContract {

  @Override
  protected IncidentView emptyView() {
    return new InMemoryIncidentView();
  }
}
