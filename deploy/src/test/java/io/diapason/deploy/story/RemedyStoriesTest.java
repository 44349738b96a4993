package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.minutes;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;

import org.junit.jupiter.api.Test;

/** What {@code docs/runbooks.md} promises of what may be done about incidents. */
class RemedyStoriesTest {

  private static Given aShop() {
    return topology().owned("shop", "orders", "search").tier(2, "orders", "search");
  }

  private static Given restarting(String mode) {
    return file(
        "runbooks.yaml",
        """
        connections:
          - {id: balancer, kind: http, url: "https://balancer.example/api"}
        runbooks:
          - id: restart
            title: Restart what answers with errors
            when: incident.alerts.exists(name, name == "ErrorRate")
            mode: %s
            approvers: [shop]
            approvedWithin: 30m
            helpsWithin: 10m
            steadyFor: 1m
            steps:
              - id: drain
                http: balancer
                with: {method: POST, path: "/pools/{{ci.id}}/drain"}
                undo: {http: balancer, with: {method: POST, path: "/pools/{{ci.id}}/fill"}}
              - id: pause
                wait: 2m
              - id: restart
                http: balancer
                with: {method: POST, path: "/services/{{ci.id}}/restart"}
        """
            .formatted(mode));
  }

  // spotless:off

  @Test
  void aRunbookThatIsApprovedRunsOnceAndIsProvenByTheRecovery() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(60)))
        .given(restarting("approve"))
        .at("00:00").fires("ErrorRate").on("orders").critical()
        .at("00:05").person("ada").approves("restart")
        .at("00:10").resolves("ErrorRate").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:00").news("ops").ofKind("escalated").mentioning("ErrorRate")
        .at("00:00").run("restart").is("proposed")
        .at("00:05").call("balancer").saying("/pools/orders/drain").once()
        .between("00:07", "00:07:10").call("balancer").saying("/services/orders/restart").once()
        .at("00:10").ticket().resolved()
        .between("00:11", "00:12").run("restart").is("helped")
        .nothingElse();
  }

  @Test
  void aRunbookThatDoesNotHelpIsTakenBackAndPeopleAreCalled() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(120)))
        .given(restarting("automatic"))
        .at("00:00").fires("ErrorRate").on("orders").critical()
        .at("00:01").person("ada").acknowledges()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:00").call("balancer").saying("/pools/orders/drain").once()
        .between("00:02", "00:02:10").call("balancer").saying("/services/orders/restart").once()
        .at("00:12").call("balancer").saying("/pools/orders/fill").once()
        .at("00:12").run("restart").is("undone").once()
        .at("00:12").news("ops").ofKind("escalated")
        .at("00:12").page("ada").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void aRestartInTheMiddleOfARunbookRepeatsNothing() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(restarting("automatic"))
        .at("00:00").fires("ErrorRate").on("orders").critical()
        .at("00:01").restarts()
        .at("00:03").restarts()
        .at("00:04").resolves("ErrorRate").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:00").call("balancer").saying("/pools/orders/drain").once()
        .between("00:02", "00:02:10").call("balancer").saying("/services/orders/restart").once()
        .at("00:04").ticket().resolved()
        .between("00:05", "00:05:10").run("restart").is("helped").once()
        .nothingElse();
  }

  @Test
  void nothingBeginsWhileSomebodyHasHaltedEverything() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(restarting("automatic"))
        .at("00:00").person("eve").haltsEverything()
        .at("00:01").fires("ErrorRate").on("orders").critical()
        .at("00:20").person("eve").resumesEverything()
        .expect()
        .at("00:01").incident()
        .at("00:01").ticket().opened()
        .at("00:01").page("ada").thenReplies("ack")
        .at("00:20").call("balancer").saying("/pools/orders/drain").once()
        .nothingElseUntil(minutes(1));
  }

  @Test
  void whatNobodyApprovesInTimeIsLeftAlone() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(restarting("approve"))
        .at("00:00").fires("ErrorRate").on("orders").critical()
        .at("00:01").person("ada").acknowledges()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:00").news("ops").ofKind("escalated")
        .at("00:00").run("restart").is("proposed").once()
        .at("00:30").run("restart").is("expired").once()
        .nothingElse();
  }

  @Test
  void oneRunAtATimeWorksOnACi() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(file("runbooks.yaml", """
            connections:
              - {id: balancer, kind: http, url: "https://balancer.example/api"}
            runbooks:
              - id: drain
                title: Drain it
                when: incident.alerts.exists(name, name == "ErrorRate")
                mode: automatic
                steps:
                  - {id: drain, http: balancer, with: {method: POST, path: "/drain"}}
                  - {id: pause, wait: 5m}
                  - {id: fill, http: balancer, with: {method: POST, path: "/fill"}}
              - id: restart
                title: Restart it
                when: incident.alertCount > 1
                mode: automatic
                steps:
                  - {id: restart, http: balancer, with: {method: POST, path: "/restart"}}
            """))
        .at("00:00").fires("ErrorRate").on("orders").critical()
        .at("00:00:30").fires("Slow").on("orders").critical()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").thenReplies("ack")
        .at("00:00").call("balancer").saying("/drain").once()
        .at("00:05").call("balancer").saying("/fill").once()
        .at("00:05").run("drain").is("done").once()
        .between("00:05", "00:06").call("balancer").saying("/restart").once()
        .between("00:05", "00:06").run("restart").is("done").once()
        .nothingElse();
  }

  // spotless:on
}
